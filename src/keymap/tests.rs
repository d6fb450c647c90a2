//! Keys pressed on real keyboards.

use super::{Action, Chord, Keymap, Pressed, Refusal, Scope, SingleKeys};

fn press(key: &str) -> Pressed {
    Pressed { key: key.to_owned(), ..Pressed::default() }
}

#[test]
fn b32_the_palette_opens_also_while_typing_with_control_or_command() {
    let keymap = Keymap::default();
    let typing = Pressed { in_text_field: true, ..press("k") };
    let control = Pressed { control: true, ..typing.clone() };
    let command = Pressed { meta: true, ..typing.clone() };
    let capitals_locked = Pressed { control: true, ..press("K") };
    assert_eq!(keymap.action(&control, &[]), Some(Action::Palette));
    assert_eq!(keymap.action(&command, &[]), Some(Action::Palette));
    assert_eq!(keymap.action(&capitals_locked, &[]), Some(Action::Palette));
    assert_eq!(keymap.action(&typing, &[]), None);
}

#[test]
fn b32_nothing_fires_while_an_input_method_composes() {
    for key in ["k", "?", "F8", "Enter", "1"] {
        for control in [true, false] {
            let composing = Pressed { composing: true, control, ..press(key) };
            assert_eq!(Keymap::default().action(&composing, &[Scope::Contact]), None, "{key}");
        }
    }
}

#[test]
fn b32_alt_and_altgr_type_letters_and_start_nothing() {
    let mut keymap = Keymap::default();
    keymap.set(Action::Language, Chord::parse("ctrl+e").expect("a chord")).expect("it is free");
    let altgr_euro = Pressed { control: true, alt: true, ..press("e") };
    assert_eq!(keymap.action(&altgr_euro, &[]), None);
    let control = Pressed { control: true, ..press("e") };
    assert_eq!(keymap.action(&control, &[]), Some(Action::Language));
    assert_eq!(Chord::parse("alt+e"), None);
}

#[test]
fn keys_that_type_text_wait_until_no_field_has_the_focus() {
    let mut keymap = Keymap::default();
    // On a Spanish keyboard the question mark needs Shift, on others another key altogether.
    let question = Pressed { shift: true, ..press("?") };
    assert_eq!(keymap.action(&question, &[]), Some(Action::Help));
    assert_eq!(keymap.action(&Pressed { in_text_field: true, ..question.clone() }, &[]), None);
    keymap.set_single_keys(SingleKeys::Off);
    assert_eq!(keymap.action(&question, &[]), None);
    let function_key = Pressed { in_text_field: true, ..press("F2") };
    assert_eq!(keymap.action(&function_key, &[]), Some(Action::NewContact));
}

#[test]
fn digits_with_shift_are_taken_by_their_place_on_the_keyboard() {
    let shifted = Pressed { control: true, shift: true, code: "Digit2".to_owned(), ..press("\"") };
    assert_eq!(Keymap::default().action(&shifted, &[]), Some(Action::GoComplaints));
}

#[test]
fn actions_of_a_contact_need_a_contact() {
    let keymap = Keymap::default();
    assert_eq!(keymap.action(&press("F8"), &[]), None);
    assert_eq!(keymap.action(&press("F8"), &[Scope::Contact]), Some(Action::Finish));
}

#[test]
fn no_two_default_chords_clash_and_each_could_be_set_by_hand() {
    let mut keymap = Keymap::default();
    for action in Action::ALL {
        let Some(chord) = action.default_chord() else {
            continue;
        };
        assert_eq!(keymap.set(action, chord), Ok(()), "{action:?}");
    }
}

#[test]
fn keys_of_the_browser_and_of_others_are_refused_by_name() {
    let mut keymap = Keymap::default();
    for reserved in ["ctrl+w", "ctrl+c", "ctrl+shift+t", "f5", "tab", "escape", "enter"] {
        let chord = Chord::parse(reserved).expect("a chord");
        assert_eq!(keymap.set(Action::Language, chord), Err(Refusal::Reserved), "{reserved}");
    }
    let taken = Chord::parse("f8").expect("a chord");
    assert_eq!(keymap.set(Action::Language, taken), Err(Refusal::Taken(Action::Finish)));
}

#[test]
fn preferences_survive_and_nonsense_in_them_does_no_harm() {
    let mut keymap = Keymap::default();
    keymap.set(Action::Finish, Chord::parse("ctrl+shift+f7").expect("a chord")).expect("it is free");
    keymap.set(Action::Help, Chord::parse("ctrl++").expect("a chord")).expect_err("zoom belongs to the browser");
    keymap.switch_off(Action::Help);
    keymap.set_single_keys(SingleKeys::Off);
    let pairs = keymap.to_pairs();
    let read = |pairs: &[(String, String)]| Keymap::from_pairs(pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    assert_eq!(read(&pairs), keymap);
    assert_eq!(Keymap::from_pairs([("finish", "ctrl+w"), ("launch", "f2"), ("palette", "hyper+k")]), Keymap::default());
}
