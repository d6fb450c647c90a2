//! Settings: one page with a list of its sections beside it.

mod about;
mod agent_form;
mod agents;
mod alarms;
mod bin;
mod data;
mod desk;
mod directory;
mod directory_columns;
mod directory_load;
mod directory_report;
mod invitations;
mod key_row;
mod keys;
mod lock;
mod lock_change;
mod organisation;
mod passphrase;
mod wipe;

use crate::i18n::Strings;
use crate::route::{Route, Section};
use crate::state::App;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// Settings.
#[component]
pub fn Settings(
    /// The section that the address names.
    #[prop(into)]
    section: Signal<Section>,
) -> impl IntoView {
    let app = App::get();
    let link = move |of: Section| {
        view! {
            <li>
                <a
                    href=Route::Settings(of).to_string()
                    aria-current=move || (section.get() == of).then_some("page")
                >
                    <Icon glyph=glyph(of) />
                    <span>{live(move || name(app.text(), of))}</span>
                </a>
            </li>
        }
    };
    let content = move || match section.get() {
        Section::Desk => view! { <desk::DeskSection /> }.into_any(),
        Section::Agents => view! { <agents::AgentsSection /> }.into_any(),
        Section::Invitations => view! { <invitations::InvitationsSection /> }.into_any(),
        Section::Organisation => view! { <organisation::OrganisationSection /> }.into_any(),
        Section::Directory => view! { <directory::DirectorySection /> }.into_any(),
        Section::Keys => view! { <keys::KeysSection /> }.into_any(),
        Section::Lock => view! { <lock::LockSection /> }.into_any(),
        Section::Data => view! { <data::DataSection /> }.into_any(),
        Section::About => view! { <about::AboutSection /> }.into_any(),
    };
    view! {
        <div class="page settings">
            <div class="page-head">
                <h1>{live(move || app.text().settings.title)}</h1>
            </div>
            <div class="settings-body">
                <nav class="settings-nav" aria-label=move || app.text().settings.sections>
                    <ul>{Section::ALL.into_iter().map(link).parts()}</ul>
                </nav>
                <section class="stack" aria-labelledby="section-title">
                    <h2 class="settings-title" id="section-title">
                        {live(move || name(app.text(), section.get()))}
                    </h2>
                    {live(content)}
                </section>
            </div>
        </div>
    }
}

fn name(text: &Strings, section: Section) -> &'static str {
    match section {
        Section::Desk => text.settings.section_desk,
        Section::Agents => text.settings.section_agents,
        Section::Invitations => text.settings.section_invitations,
        Section::Organisation => text.settings.section_organisation,
        Section::Directory => text.directory.section,
        Section::Keys => text.settings.section_keys,
        Section::Lock => text.lock.section,
        Section::Data => text.settings.section_storage,
        Section::About => text.settings.section_about,
    }
}

fn glyph(section: Section) -> Glyph {
    match section {
        Section::Desk => Glyph::Desk,
        Section::Agents => Glyph::People,
        Section::Invitations => Glyph::PersonAdd,
        Section::Organisation => Glyph::Building,
        Section::Directory => Glyph::Inbox,
        Section::Keys => Glyph::Keyboard,
        Section::Lock => Glyph::Key,
        Section::Data => Glyph::Disk,
        Section::About => Glyph::Info,
    }
}
