//! Who calls: a known customer found by what they say, one of the billing program's, or somebody new recorded in
//! passing. A line pasted from the billing program fills the fields (B56).

use super::contact::Hand;
use super::offers::{BorrowedOffer, OwnOffer};
use crate::domain::contact::Contact;
use crate::domain::customer::{Customer, bare};
use crate::domain::directory::Borrowed;
use crate::state::{App, Caller, Found, Newcomer, RecordId};
use crate::ui::components::{Button, ButtonKind, Glyph, Marked, MarkedText, Need, TextField};
use crate::ui::live::{Parts, Show, live};
use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

/// Most customers of the desk's own, and most matters, that are offered at once.
const OFFERED: usize = 4;
/// So long nothing is typed before the records are looked through, in milliseconds.
const PAUSE: u32 = 60;
/// Most customers in all that are offered at once.
const OFFERED_IN_ALL: usize = 5;

/// The fields by which a caller is recognised, and who matches.
#[component]
pub fn Identify() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let contact = hand.contact;
    let field = move |name: &'static str| {
        (Signal::derive(move || hand.form.text(name)), Callback::new(move |text: String| hand.form.set(name, text)))
    };
    let (name, set_name) = field("name");
    let (account, set_account) = field("account");
    let (phone, set_phone) = field("phone");
    let known = Memo::new(move |_| contact.with(|c| c.as_ref().is_some_and(|c| !c.customer.is_empty())));
    let caller = heard(name, account, phone);
    // The borrowed customer of the account number, when the name is theirs too.
    let borrowed = Memo::new(move |_| {
        let same = |found: &Borrowed| known.get() || bare(&found.name) == bare(&name.get());
        Some(account.get())
            .filter(|account| !account.is_empty())
            .and_then(|account| app.borrowed_with_account(&account))
            .filter(same)
    });
    let settled = Memo::new(move |_| known.get() || borrowed.with(Option::is_some));
    let own = Memo::new(move |_| match settled.get() {
        true => Vec::new(),
        false => caller.with(|caller| app.customers_like(caller, OFFERED)),
    });
    let matters = Memo::new(move |_| {
        // Whoever is called is called about something that is known already.
        let rings = |c: &&Contact| !c.follow_up && c.callback.is_empty();
        let id = contact.with(|c| c.as_ref().filter(rings).map(|c| c.id.clone()));
        let offered = hand.carried.with(|carried| !carried.is_new) && hand.is_first_matter();
        let all = id.filter(|_| offered).map(|id| caller.with(|caller| app.matters_like(caller, &id, OFFERED)));
        // Of somebody who is identified, only what is theirs.
        let whose = contact.with(|c| c.as_ref().map(|c| c.customer.clone())).unwrap_or_default();
        let theirs = |found: &Found| !known.get() || app.is_of_customer(&found.route, &whose);
        all.unwrap_or_default().into_iter().filter(theirs).collect::<Vec<_>>()
    });
    let lent = Memo::new(move |_| match settled.get() {
        true => Vec::new(),
        false => {
            let room = OFFERED_IN_ALL - own.with(Vec::len);
            let mut found = caller.with(|c| app.borrowed_like(&c.name, &c.account, &c.phone, OFFERED_IN_ALL));
            found.retain(|b| own.with(|own| own.iter().all(|c| bare(&c.account) != bare(&b.account))));
            found.truncate(room);
            found
        }
    });
    let id = move || contact.with_untracked(|c| c.as_ref().map(|c| c.id.clone()));
    let this_one = Callback::new(move |customer: Customer| {
        if let Some(id) = id() {
            hand.form.forget(&["name", "account"]);
            app.identify(id, Some(&customer));
        }
    });
    let this_borrowed = Callback::new(move |customer: Borrowed| {
        if let Some(id) = id() {
            hand.form.forget(&["name", "account"]);
            app.identify_borrowed(&id, &customer);
        }
    });
    let paste = move |event: ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        let Some(pasted) = app.pasted(&text) else { return };
        event.prevent_default();
        for (field, text) in [("account", pasted.account), ("name", pasted.name), ("phone", pasted.phone)] {
            if !text.is_empty() {
                hand.form.set(field, text);
            }
        }
        match (pasted.known, id()) {
            (Some(customer), _) => this_borrowed.run(customer),
            (None, Some(id)) => app.forget_borrowed(&id),
            (None, None) => {}
        }
        app.tell(app.text_now().directory.pasted, Vec::new());
    };
    let new_one = move |()| {
        let Some(id) = id() else { return };
        let who =
            newcomer(&contact.get_untracked(), [name, phone, account].map(|field| field.get_untracked()), borrowed);
        save_new(hand, id, who);
    };
    let not_this = move |()| {
        let Some(id) = id() else { return };
        if known.get_untracked() {
            app.identify(id, None);
        } else {
            hand.form.set("account", "");
            app.forget_borrowed(&id);
        }
    };
    let label =
        move |of: fn(&'static crate::i18n::Strings) -> &'static str| Signal::derive(move || of(app.text()).to_owned());
    let optional = Signal::stored(Need::Optional);
    let offers = move || {
        let own = own.get().into_iter().map(|customer| view! { <OwnOffer customer on_choose=this_one /> }.into_any());
        let lent = lent
            .get()
            .into_iter()
            .map(|customer| view! { <BorrowedOffer customer on_choose=this_borrowed /> }.into_any());
        own.chain(lent).parts()
    };
    let nobody = move || own.with(Vec::is_empty) && lent.with(Vec::is_empty);
    view! {
        <div class="identify" on:paste=paste>
            <TextField id="caller-account" label=label(|t| t.customer.account) value=account on_input=set_account need=optional />
            <TextField id="caller-name" label=label(|t| t.customer.full_name) value=name on_input=set_name need=optional />
            <TextField id="caller-phone" label=label(|t| t.common.phone) value=phone on_input=set_phone need=optional
                kind=crate::ui::components::InputKind::Phone />
        </div>
        <Show when=move || settled.get()>
            <p class="identified">
                {live(move || app.text().customer.identified)}
                <Button label=label(|t| t.common.change) kind=ButtonKind::Ghost on_press=not_this />
            </p>
        </Show>
        {live(move || borrowed.get().map(|customer| view! { <Said customer /> }))}
        <Show when=move || !nobody()>
            <ul class="matches">{live(offers)}</ul>
        </Show>
        <Related />
        <Show when=move || !matters.with(Vec::is_empty)>
            <section aria-labelledby="their-matters">
                <p id="their-matters" class="quiet">{live(move || app.text().customer.their_matters)}</p>
                <ul class="matches">{live(move || matters.get().into_iter().map(|found| matter(hand, found)).parts())}</ul>
                <Button
                    label=label(|t| t.calls.new_matter)
                    kind=ButtonKind::Ghost
                    on_press=move |()| {
                        if let Some(id) = id() {
                            app.is_new_matter(&id);
                        }
                    }
                />
            </section>
        </Show>
        <Show when=move || !known.get() && nobody() && !name.get().trim().is_empty()>
            <Button
                label=label(|t| t.customer.new_in_passing)
                kind=ButtonKind::Secondary
                icon=Glyph::PersonAdd
                on_press=new_one
            />
        </Show>
    }
}

/// What the billing program's list says of the caller: where it is from, category, balance.
#[component]
fn Said(customer: Borrowed) -> impl IntoView {
    let app = Hand::get().app;
    let words = move || {
        let text = &app.text().directory;
        let balance = (!customer.balance.is_empty()).then(|| text.balance(&customer.balance));
        let category = Some(customer.category.clone()).filter(|category| !category.is_empty());
        let parts = [Some(super::offers::origin(app)), category, balance];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! { <p class="borrowed-from">{live(words)}</p> }
}

/// Who is to become a customer: what stands in the fields, and what the billing program's list adds.
fn newcomer(contact: &Option<Contact>, typed: [String; 3], borrowed: Memo<Option<Borrowed>>) -> Newcomer {
    let [name, phone, account] = typed;
    let mut phones = vec![phone];
    let mut street = contact.as_ref().map(|c| c.street.clone()).unwrap_or_default();
    if let Some(customer) = borrowed.get_untracked() {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        for other in customer.phones {
            // The same number may be written with its country's code in one place and without it in the other.
            if !phones.iter().any(|known| digits(known).ends_with(&digits(&other))) {
                phones.push(other);
            }
        }
        street = customer.address;
    }
    Newcomer { name, phones, account, street }
}

fn save_new(hand: Hand, id: RecordId, who: Newcomer) {
    leptos::task::spawn_local(async move {
        if hand.app.new_customer(id, who).await.is_ok() {
            hand.form.forget(&["name", "account"]);
        }
    });
}

/// What the caller has said of themselves, once nothing more is typed for a moment: no key waits for it.
fn heard(name: Signal<String>, account: Signal<String>, phone: Signal<String>) -> RwSignal<Caller> {
    let app = App::get();
    let said = move || Caller { name: name.get(), account: account.get(), phone: phone.get() };
    let (newest, settled) = (RwSignal::new(untrack(said)), RwSignal::new(untrack(said)));
    Effect::new(move || {
        let caller = said();
        newest.set(caller.clone());
        app.later(PAUSE, move |_| {
            let is_newest = newest.try_with_untracked(|newest| *newest == caller) == Some(true);
            if is_newest && settled.try_with_untracked(|settled| *settled != caller) == Some(true) {
                settled.try_set(caller);
            }
        });
    });
    settled
}

/// What the contact adds to or repeats, once it was said.
#[component]
fn Related() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let said = move || {
        let links = hand.contact.with(|c| c.as_ref().map(|c| c.id.clone())).map(|id| app.links_of(&id))?;
        let number = |id: &String| id.parse().ok().map(|id: RecordId| app.number_of(&id));
        let text = &app.text().calls;
        let repeats = number(&links.repeats).map(|number| text.repeats_noted(&number));
        let adds = links.adds_to.iter().filter_map(number).map(|number| text.added_to(&number));
        let line = |line: String| view! { <p class="identified">{line}</p> };
        Some(repeats.into_iter().chain(adds).map(line).parts())
    };
    live(said)
}

impl Hand {
    /// Whether the contact's first matter is in hand: what the caller has with us is asked once.
    fn is_first_matter(self) -> bool {
        self.carried.with(|carried| carried.matter.is_empty())
    }
}

/// A matter with somebody who may be the caller, and what to do with it in three presses (B31).
fn matter(hand: Hand, found: Found) -> AnyView {
    let app = hand.app;
    let acts = found.route.record().and_then(|id| id.parse::<RecordId>().ok()).map(|id| app.matter_of(id));
    let acts = acts.filter(|id| id.kind() != crate::domain::callback::KIND);
    let here = move || hand.contact.with_untracked(|c| c.as_ref().map(|c| c.id.clone()));
    let acts = acts.map(|id| {
        let again = id.clone();
        let add = move |()| {
            if let Some(contact) = here() {
                app.add_to(&contact, &id);
                crate::ui::components::focus_field("contact-note");
            }
        };
        let repeat = move |()| {
            if let Some(contact) = here() {
                app.repeat_of(&contact, &again);
            }
        };
        let text = &app.text().calls;
        view! {
            <div class="match-acts">
                <Button label=text.add_to_this.to_owned() kind=ButtonKind::Secondary on_press=add />
                <Button label=text.repeat_of_this.to_owned() kind=ButtonKind::Ghost on_press=repeat />
            </div>
        }
    });
    let marked = |text: crate::state::Marked| Marked { text: text.text, marks: text.marks };
    let (title, detail) = (marked(found.title), marked(found.detail));
    view! {
        <li>
            <div>
                <a href=found.route.to_string()><b><MarkedText text=title /></b></a>
                <small><MarkedText text=detail /></small>
            </div>
            {acts}
        </li>
    }
    .into_any()
}
