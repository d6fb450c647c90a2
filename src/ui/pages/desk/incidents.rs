//! Known incidents above the script: what to say now, which of them fits this call, and one key that ends it (B57).

use super::contact::Hand;
use super::values::customer_of;
use crate::domain::incident::{Incident, meant};
use crate::i18n::span;
use crate::keymap::{Action, Scope};
use crate::route::Route;
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, Dialog, Lamp, PhoneField, StatusFlag};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// More than these would push the script off the screen; the rest is one press away.
const SHOWN: usize = 2;

/// The known incidents, and the dialog that ends a contact about one.
#[component]
pub fn Incidents() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let asking = RwSignal::new(None::<Incident>);
    let minute = app.minute();
    let open = Memo::new(move |_| app.incidents().into_iter().filter(Incident::is_open).collect::<Vec<_>>());
    let any = Memo::new(move |_| open.with(|open| !open.is_empty()));
    // Nothing that is typed is looked at while there is no incident.
    let said = Memo::new(move |_| if any.get() { said(hand) } else { Vec::new() });
    let fits = Memo::new(move |_| {
        said.with(|said| open.with(|open| open.iter().map(|incident| app.touches(incident, said)).collect::<Vec<_>>()))
    });
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let ours = action == Action::SameIncident && any.get_untracked();
        if ours {
            let place = fits.with_untracked(|fits| meant(fits));
            asking.set(open.with_untracked(|open| open.get(place?).cloned()));
        }
        ours
    });
    let cards = move || {
        let (open, fits, now) = (open.get(), fits.get(), minute.get());
        let first = meant(&fits);
        // Where one fits, the others are there and do not speak up.
        let some_fit = fits.iter().any(|fits| *fits);
        // The one that is meant is in sight, whatever its age.
        let shown = |place: &usize| *place < SHOWN || Some(*place) == first;
        let card = |(place, incident): (usize, Incident)| {
            let fits = fits.get(place).copied().unwrap_or_default();
            view! { <Card incident fits brief=some_fit && !fits key=Some(place) == first now asking /> }
        };
        open.into_iter().enumerate().filter(|(place, _)| shown(place)).map(card).parts()
    };
    let hidden = Memo::new(move |_| open.with(Vec::len).saturating_sub(SHOWN));
    view! {
        <Show when=move || any.get()>
            <section class="incidents" aria-label=move || app.text().incident.card_title>
                {live(cards)}
                <Show when=move || hidden.get() != 0>
                    <a class="chip" href=Route::Incidents.to_string()>
                        {live(move || app.text().incident.more(hidden.get()))}
                    </a>
                </Show>
            </section>
        </Show>
        <Ask asking />
    }
}

/// The caller's address, and everything that was typed or recorded in this contact.
fn said(hand: Hand) -> Vec<String> {
    let contact = hand.contact.get();
    let street = contact.as_ref().and_then(|c| customer_of(hand.app, c)).map(|c| c.street);
    let note = contact.map(|c| c.note);
    let words = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let own = hand.form.typed_now().values().filter_map(words).collect::<Vec<_>>();
    let matter = hand.matter.get_value().map(|(form, _)| form.answers()).unwrap_or_default();
    let matter = matter.values().filter_map(words).collect::<Vec<_>>();
    street.into_iter().chain(note).chain(own).chain(matter).filter(|text| !text.is_empty()).collect()
}

/// One incident: what is the matter, whether it fits, what to say now.
#[component]
fn Card(
    incident: Incident,
    fits: bool,
    /// Whether it takes one line only.
    brief: bool,
    /// Whether the key means this one.
    key: bool,
    now: i64,
    asking: RwSignal<Option<Incident>>,
) -> impl IntoView {
    let app = Hand::get().app;
    let text = &app.text().incident;
    let places = incident.places().collect::<Vec<_>>().join(", ");
    let same_day = app.day_of(incident.since) == app.day_of(now);
    let since = app.format(|f| {
        let time = f.time(incident.since);
        if same_day { time } else { format!("{} {time}", f.date(incident.since)) }
    });
    let since = text.since_at(&since);
    let below = [places, since].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ");
    let update = incident.next_update.filter(|_| incident.is_stale(now));
    let stale = update.map(|at| text.stale(&span(app.lang.get(), now - at)));
    let to = Route::of_record(incident.id.as_str()).unwrap_or(Route::Incidents).to_string();
    let (what, say) = (incident.what.clone(), incident.say.clone());
    let press = move |()| asking.set(Some(incident.clone()));
    let label = tr(|t| t.incident.informed);
    let kind = if fits { ButtonKind::Primary } else { ButtonKind::Secondary };
    let button = if key {
        view! { <Button label kind action=Action::SameIncident on_press=press /> }.into_any()
    } else {
        view! { <Button label kind on_press=press /> }.into_any()
    };
    view! {
        <article class="incident" data-fits=fits.then_some("") data-brief=brief.then_some("")>
            <div class="incident-what">
                <h2><a href=to>{what}</a></h2>
                {fits.then(|| view! { <StatusFlag lamp=Signal::stored(Lamp::Urgent) text=text.fits.to_owned() /> })}
                {stale.map(|stale| view! { <StatusFlag lamp=Signal::stored(Lamp::Late) text=stale /> })}
                <small>{below}</small>
            </div>
            <p class="incident-say">{say}</p>
            {button}
        </article>
    }
}

/// The only question: whether they want to be told. One press ends the contact.
#[component]
fn Ask(asking: RwSignal<Option<Incident>>) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let open = Memo::new(move |_| asking.with(Option::is_some));
    let missing = RwSignal::new(false);
    let phone = Signal::derive(move || hand.form.text("phone"));
    let options = Signal::derive(move || {
        let text = &app.text().incident;
        vec![Choice::new("yes", text.tell_yes), Choice::new("no", text.tell_no)]
    });
    let close = move || {
        missing.set(false);
        asking.set(None);
    };
    let answer = Callback::new(move |answer: String| {
        let Some(incident) = asking.get_untracked() else { return };
        let tell = answer == "yes";
        if tell && app.phone_problem(&phone.get_untracked()).is_some() {
            missing.set(true);
            crate::ui::components::focus_field("tell-phone");
            return;
        }
        close();
        if !app.inform(hand.form, &incident.id, tell) {
            hand.finishing.set(true);
        }
    });
    let error = MaybeProp::derive(move || missing.get().then(|| app.text().incident.tell_phone_missing.to_owned()));
    let title = Signal::derive(move || asking.with(|i| i.as_ref().map(|i| i.what.clone())).unwrap_or_default());
    view! {
        <Dialog open on_close=move |()| close() title>
            <div class="stack">
                <ChoiceKeys
                    question=tr(|t| t.incident.tell_question)
                    options
                    value=Signal::stored(String::new())
                    on_choose=answer
                />
                <PhoneField
                    id="tell-phone"
                    label=tr(|t| t.incident.tell_phone)
                    value=phone
                    on_input=move |text: String| {
                        missing.set(false);
                        hand.form.set("phone", text);
                    }
                    error
                />
            </div>
        </Dialog>
    }
}
