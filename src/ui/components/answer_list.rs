//! Standard answers in every text field around it: `/` or `::` opens a list below the field, words narrow it, Enter puts
//! the answer in at the cursor (B29).
//!
//! It listens to the fields from outside, so that no field has to know it, and writes by giving the field its new text
//! and the event that typing would have given. While an input method composes, keys are the method's.

use crate::domain::standard_answer::{asked, byte_at, put_in, units_at};
use crate::ui::live::{Parts, live};
use crate::ui::words::words;
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventInit, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// An answer that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedAnswer {
    /// Its title.
    pub title: String,
    /// What is put in.
    pub body: String,
}

const LIST: &str = "answer-list";
/// Room that the list wants below a field before it goes above, in CSS pixels.
const ROOM: f64 = 280.0;

/// Offers answers to every text field while it is mounted.
#[component]
pub fn AnswerList(
    /// The answers that hold some words, the best first.
    #[prop(into)]
    find: Callback<String, Vec<OfferedAnswer>>,
) -> impl IntoView {
    let field = StoredValue::new_local(None::<TextControl>);
    let offered = RwSignal::new(Vec::<OfferedAnswer>::new());
    let at = RwSignal::new(0_usize);
    let node = NodeRef::<Div>::new();

    let close = move || {
        if let Some(old) = field.try_update_value(Option::take).flatten() {
            for name in ["aria-controls", "aria-activedescendant", "aria-autocomplete"] {
                // An attribute that is not there is gone already.
                let _ = old.element().remove_attribute(name);
            }
            offered.set(Vec::new());
            if let Some(list) = node.get_untracked() {
                // It throws when the list is hidden already.
                let _ = list.hide_popover();
            }
        }
    };
    let look = move |control: TextControl| {
        let answers = control.before().and_then(|before| asked(&before).map(|asked| find.run(asked.words.to_owned())));
        let answers = answers.unwrap_or_default();
        if answers.is_empty() {
            return close();
        }
        at.set(0);
        offered.set(answers);
        if let Some(list) = node.get_untracked() {
            place(&list, control.element());
            // It throws when the list is shown already.
            let _ = list.show_popover();
        }
        for (name, value) in
            [("aria-autocomplete", "list"), ("aria-controls", LIST), ("aria-activedescendant", "answer-0")]
        {
            // A name made of letters is never refused.
            let _ = control.element().set_attribute(name, value);
        }
        field.set_value(Some(control));
    };
    let choose = move |place: usize| {
        let answer = offered.with_untracked(|all| all.get(place).cloned());
        let control = field.with_value(Clone::clone);
        close();
        if let (Some(answer), Some(control)) = (answer, control) {
            control.put(&answer.body);
        }
    };
    let step = move |by: isize| {
        let count = offered.with_untracked(Vec::len);
        at.update(|at| *at = at.wrapping_add_signed(by).wrapping_add(count) % count.max(1));
        field.with_value(|control| {
            if let Some(control) = control {
                let _ =
                    control.element().set_attribute("aria-activedescendant", &format!("answer-{}", at.get_untracked()));
            }
        });
        if let Some(option) = document().get_element_by_id(&format!("answer-{}", at.get_untracked())) {
            option.scroll_into_view_with_bool(false);
        }
    };

    let typed = window_event_listener(ev::input, move |event| {
        if let Some(control) = event.target().and_then(TextControl::of) {
            look(control);
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if offered.with_untracked(Vec::is_empty) || event.is_composing() || event.ctrl_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "Enter" | "Tab" => choose(at.get_untracked()),
            "Escape" => close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    });
    let left = window_event_listener(ev::focusout, move |_| close());
    on_cleanup(move || {
        typed.remove();
        keys.remove();
        left.remove();
    });

    let words = words();
    let option = move |(place, answer): (usize, OfferedAnswer)| {
        view! {
            <li
                role="option"
                id=format!("answer-{place}")
                aria-selected=move || (at.get() == place).to_string()
                on:pointerdown=move |event| {
                    // The field keeps the focus.
                    event.prevent_default();
                    choose(place);
                }
            >
                <b>{answer.title}</b>
                <small>{answer.body}</small>
            </li>
        }
    };
    view! {
        <div class="answer-list" popover="manual" node_ref=node>
            <ul id=LIST role="listbox" aria-label=move || words.get().script.standard_answers>
                {live(move || offered.get().into_iter().enumerate().map(option).parts())}
            </ul>
        </div>
    }
}

/// Puts the list below the field, or above it where there is more room.
fn place(list: &HtmlElement, field: &HtmlElement) {
    let edges = field.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(edges.bottom());
    let below = height - edges.bottom() >= ROOM || edges.top() < ROOM;
    let style = list.style();
    let rules = [
        ("left", format!("{}px", edges.left())),
        ("width", format!("{}px", edges.width().max(320.0))),
        ("top", if below { format!("{}px", edges.bottom() + 4.0) } else { "auto".to_owned() }),
        ("bottom", if below { "auto".to_owned() } else { format!("{}px", height - edges.top() + 4.0) }),
    ];
    for (name, value) in rules {
        // Known properties are never refused.
        let _ = style.set_property(name, &value);
    }
}

/// A field that text is typed into.
#[derive(Clone)]
enum TextControl {
    Line(HtmlInputElement),
    Lines(HtmlTextAreaElement),
}

impl TextControl {
    fn of(target: EventTarget) -> Option<Self> {
        let element: Element = target.dyn_into().ok()?;
        if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            return Some(Self::Lines(area.clone()));
        }
        // Fields for telephone, date and search have no sentences in them.
        let line = element.dyn_into::<HtmlInputElement>().ok()?;
        (line.type_() == "text" && line.input_mode() != "numeric").then_some(Self::Line(line))
    }

    fn element(&self) -> &HtmlElement {
        match self {
            Self::Line(line) => line,
            Self::Lines(area) => area,
        }
    }

    fn value(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Lines(area) => area.value(),
        }
    }

    /// Where the cursor is, as a byte of the text.
    fn cursor(&self) -> Option<usize> {
        let units = match self {
            Self::Line(line) => line.selection_start(),
            Self::Lines(area) => area.selection_start(),
        };
        Some(byte_at(&self.value(), units.ok().flatten()? as usize))
    }

    /// The text before the cursor.
    fn before(&self) -> Option<String> {
        let mut text = self.value();
        text.truncate(self.cursor()?);
        Some(text)
    }

    /// Puts an answer in the place of what asked for it.
    fn put(&self, answer: &str) {
        let Some(before) = self.before() else { return };
        let Some(asked) = asked(&before) else { return };
        let (text, cursor) = put_in(&self.value(), asked.start, before.len(), answer);
        let cursor = u32::try_from(units_at(&text, cursor)).unwrap_or(u32::MAX);
        // A field that cannot place its cursor has still got its text.
        let _ = match self {
            Self::Line(line) => {
                // A line has no line breaks; the browser would join the words.
                line.set_value(&text.replace('\n', " "));
                line.set_selection_range(cursor, cursor)
            }
            Self::Lines(area) => {
                area.set_value(&text);
                area.set_selection_range(cursor, cursor)
            }
        };
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
            // Nobody prevents it.
            let _ = self.element().dispatch_event(&event);
        }
    }
}
