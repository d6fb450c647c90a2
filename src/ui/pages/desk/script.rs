//! The script: the next sentence is the biggest text on the screen.

use super::contact::Hand;
use super::step_now::StepNow;
use super::switcher::ScriptPick;
use crate::domain::contact::Contact;
use crate::domain::placeholder::{Filled, fill};
use crate::domain::script_run::{Marks, Status, StepView, counting, steps};
use crate::domain::slug::StepId;
use crate::keymap::{Action, Scope};
use crate::pack::answers::StandardAnswer;
use crate::pack::matters::Presence;
use crate::state::FormState;
use crate::ui::components::{Button, ButtonKind, Glyph, Step, StepState, Stepper, TextArea};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The most answers that are at hand below the script.
const AT_HAND: usize = 3;

/// The script of the contact in hand, and the note below it.
#[component]
pub fn ScriptPane() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let looking = RwSignal::new(None::<StepId>);
    let shown = Memo::new(move |_| {
        let Some(script) = hand.script.get() else { return Vec::new() };
        let marks = hand.marks();
        let answers = hand.matter.get_value().map(|(form, _)| FormState::answers(form)).unwrap_or_default();
        let said = hand.values.get();
        let looking = looking.get();
        steps(&script, &marks, &answers, looking.as_ref()).iter().map(|view| step(hand, view, &marks, &said)).collect()
    });
    let now = Memo::new(move |_| {
        shown.with(|all: &Vec<Step>| all.iter().find(|s| s.state == StepState::Now).map(|s| s.key.clone()))
    });
    // Choosing or saying something goes on from where the path is open.
    let settled = Memo::new(move |_| {
        hand.contact.with(|c| c.as_ref().map(|c| (c.choices.clone(), c.said.clone(), c.skipped.clone())))
    });
    Effect::new(move |before: Option<()>| {
        settled.track();
        if before.is_some() {
            looking.set(None);
        }
    });
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let here = shown.with_untracked(|all| all.iter().position(|s| s.state == StepState::Now));
        let Some(here) = here else { return false };
        match action {
            Action::NextStep => {
                if let Some(key) = now.get_untracked()
                    && let Some(contact) = hand.contact.get_untracked()
                {
                    app.say(&contact.id, &key);
                }
            }
            Action::PreviousStep => {
                let earlier = here.checked_sub(1);
                let key = earlier.and_then(|i| shown.with_untracked(|all| all.get(i).map(|s| s.key.clone())));
                looking.set(key.and_then(|k| StepId::new(k).ok()));
            }
            _ => return false,
        }
        true
    });
    let note = hand.form;
    view! {
        <section class="card script" aria-label=move || app.text().script.title>
            <ScriptPick />
            <div class="script-body">
                <Late />
                <Stepper
                    label=Signal::derive(move || app.text().script.title.to_owned())
                    steps=shown
                    on_go=move |key: String| looking.set(StepId::new(key).ok())
                    now=move |key: String| view! { <StepNow key /> }
                />
            </div>
            <AtHand />
            <div class="script-note">
                <TextArea
                    id="contact-note"
                    label=Signal::derive(move || app.text().common.note.to_owned())
                    value=Signal::derive(move || note.text("note"))
                    on_input=move |text: String| note.set("note", text)
                    need=Signal::stored(crate::ui::components::Need::Optional)
                    rows=2
                />
            </div>
        </section>
    }
}

/// Of what happened on paper: its number, when it was, and who it was with. There is nobody to speak to, so there is no
/// script.
#[component]
fn Late() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let late = hand.contact.with_untracked(|c| c.as_ref().is_some_and(Contact::is_late_entry));
    let said = move || {
        let contact = hand.contact.get()?;
        let number = app.paper_number(&contact.paper).unwrap_or_default();
        Some(app.text().paper.on_paper(&number, &app.format(|f| f.moment(contact.started))))
    };
    late.then(|| {
        view! {
            <div class="late-entry">
                <h2 class="told-say">{live(said)}</h2>
                <super::identify::Identify />
                <super::right_to_ask::RightToAsk />
            </div>
        }
    })
}

/// The answers that belong to the category, to read out.
#[component]
fn AtHand() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let category = Memo::new(move |_| hand.category());
    // Drawn anew only when a text changes, so that one that is being read stays open while somebody types.
    let texts = Memo::new(move |_| {
        let (category, pack) = (category.get(), app.pack()?);
        let said = hand.values.get();
        // Whoever writes has some at hand before it is said what the letter is about.
        let any = category.is_empty() && hand.is_written();
        let fits = |a: &&StandardAnswer| any || a.categories.iter().any(|c| c.as_str() == category);
        let text = |a: &StandardAnswer| (app.words(&a.title), hand.fill(&app.words(&a.body), &said).to_string());
        let texts: Vec<(String, String)> = pack.answers.iter().filter(fits).take(AT_HAND).map(text).collect();
        (!texts.is_empty()).then_some(texts)
    });
    let line = move |(title, body): (String, String)| {
        let (shown, name) = (body.clone(), app.text().calls.copy_answer_of(&title));
        let copy = move |()| app.copy(body.clone());
        view! {
            <div class="answer-line">
                <details name="standard-answer">
                    <summary>{title}</summary>
                    <p>{shown}</p>
                </details>
                <Button kind=ButtonKind::Ghost icon=Glyph::Copy name on_press=copy />
            </div>
        }
    };
    let answers = move || {
        texts.get().map(|texts| {
            view! {
                <section class="answers" aria-label=app.text().script.standard_answers>
                    <h3>
                        {app.text().script.standard_answers}
                        <span class="kbd" aria-hidden="true"><kbd>"/"</kbd></span>
                    </h3>
                    {texts.into_iter().map(line).parts()}
                </section>
            }
        })
    };
    live(answers)
}

impl Hand {
    /// What was said, chosen, answered and skipped; answers that are still being typed count.
    #[must_use]
    pub fn marks(self) -> Marks {
        let mut marks = self.contact.with(|c| c.as_ref().map(Contact::marks)).unwrap_or_default();
        for (name, value) in self.form.typed_now() {
            if let Some(step) = name.strip_prefix("a.").and_then(|s| StepId::new(s).ok()) {
                marks.slot(step, |_| Default::default()).typed = Some(value);
            }
        }
        self.script.with(|script| script.as_ref().map(|script| counting(script, &marks))).unwrap_or(marks)
    }

    /// Whether nobody waits: the contact is a letter.
    fn is_written(self) -> bool {
        let channel = self.contact.with(|c| c.as_ref().map(|c| c.channel.clone())).unwrap_or_default();
        self.app.presence_of(&channel) == Some(Presence::Written)
    }

    /// A text of the pack with its blanks filled.
    #[must_use]
    pub fn fill(self, text: &str, values: &crate::domain::placeholder::Values) -> Filled {
        let app = self.app;
        fill(text, values, |blank| app.text().script.blank(blank).to_owned())
    }
}

fn step(hand: Hand, view: &StepView<'_>, marks: &Marks, said: &crate::domain::placeholder::Values) -> Step {
    let app = hand.app;
    let step = view.step;
    let text = step.say.as_ref().or(step.hint.as_ref()).map(|t| app.words(t)).unwrap_or_default();
    let mark = marks.get(&step.id);
    let skipped = mark.and_then(|m| m.skipped.as_ref()).map(|skipped| {
        let reason = skipped.reason.as_ref().and_then(|r| Some(app.words(&app.pack()?.skip_reason(r.as_str())?.label)));
        app.text().script.skipped_because(&reason.unwrap_or_else(|| app.text().common.none.to_owned()))
    });
    let typed = mark.and_then(|m| m.typed.as_ref()).and_then(|v| v.as_str()).map(str::to_owned);
    let chosen = view.choice.map(|c| app.words(&c.label));
    Step {
        key: step.id.to_string(),
        title: app.words(&step.title),
        say: hand.fill(&text, said).to_string(),
        answer: skipped.or(chosen).or(typed.filter(|t| !t.is_empty())),
        answer_mark: None,
        state: match view.status {
            Status::Done => StepState::Done,
            Status::Now => StepState::Now,
            Status::Coming => StepState::Coming,
            Status::Skipped => StepState::Skipped,
        },
    }
}
