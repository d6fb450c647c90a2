//! Who sits down where: the name of the desk, the person's name and number.

use crate::i18n::Strings;
use crate::state::Beginner;
use crate::ui::components::{FieldError, Need, TextField};
use crate::ui::live::Show;
use crate::ui::words::{tr, words};
use leptos::prelude::*;

/// What is typed about a desk and whoever sits down at it.
#[derive(Clone, Copy)]
pub struct DeskForm {
    /// The desk's name.
    pub desk: RwSignal<String>,
    /// The person's name.
    pub agent: RwSignal<String>,
    /// The staff number.
    pub number: RwSignal<String>,
    /// Whether the person was asked for; a desk that has somebody already only needs its name.
    pub asks_agent: RwSignal<bool>,
    /// Whether missing answers are shown: from the first attempt on.
    pub raised: RwSignal<u32>,
}

impl DeskForm {
    /// An empty form.
    pub fn new() -> Self {
        Self {
            desk: RwSignal::default(),
            agent: RwSignal::default(),
            number: RwSignal::default(),
            asks_agent: RwSignal::new(true),
            raised: RwSignal::new(0),
        }
    }

    /// What is missing, as soon as somebody has tried to go on. Follows what is typed.
    pub fn errors(self, text: &Strings) -> Vec<FieldError> {
        if self.raised.get() == 0 {
            return Vec::new();
        }
        let missing = |typed: RwSignal<String>| typed.with(|typed| typed.trim().is_empty());
        let error = |id: &str, text: &str| FieldError { id: id.into(), text: text.into() };
        let mut errors = Vec::new();
        if missing(self.desk) {
            errors.push(error("desk-name", text.welcome.need_desk));
        }
        if self.asks_agent.get() && missing(self.agent) {
            errors.push(error("agent-name", text.welcome.need_agent));
        }
        errors
    }

    /// What was typed, without blanks around it.
    pub fn typed(self) -> Beginner {
        let typed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        Beginner { desk: typed(self.desk), agent: typed(self.agent), number: typed(self.number) }
    }
}

/// The fields of a [`DeskForm`].
#[component]
pub fn DeskFields(
    /// The form.
    form: DeskForm,
) -> impl IntoView {
    let words = words();
    let error = move |id: &'static str| {
        MaybeProp::derive(move || form.errors(words.get()).into_iter().find(|e| e.id == id).map(|e| e.text))
    };
    view! {
        <div class="form-grid">
            <TextField
                id="desk-name"
                label=tr(|t| t.welcome.desk_name)
                hint=tr(|t| t.welcome.desk_name_hint)
                value=form.desk
                error=error("desk-name")
                on_input=move |typed| form.desk.set(typed)
                wide=true
            />
            <Show when=move || form.asks_agent.get()>
                <TextField
                    id="agent-name"
                    label=tr(|t| t.welcome.agent_name)
                    value=form.agent
                    error=error("agent-name")
                    autocomplete="name"
                    on_input=move |typed| form.agent.set(typed)
                />
                <TextField
                    id="agent-number"
                    label=tr(|t| t.welcome.agent_number)
                    hint=tr(|t| t.welcome.agent_number_hint)
                    value=form.number
                    need=Need::Optional
                    on_input=move |typed| form.number.set(typed)
                />
            </Show>
        </div>
    }
}
