//! The actions that keys can start, with the keys they come with.
//!
//! The defaults keep clear of what browsers hold on to (tabs, windows, reload, find, developer tools) and of letters
//! with Alt. Pages are reached by digit, in the order of the rail.

use super::Chord;
use crate::i18n::Keys;

/// Something a key can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Open the palette, also while typing.
    Palette,
    /// Show the keys.
    Help,
    /// Begin a new contact.
    NewContact,
    /// Record a contact that was over at once.
    QuickContact,
    /// Go to the desk.
    GoDesk,
    /// Go to complaints.
    GoComplaints,
    /// Go to callbacks.
    GoCallbacks,
    /// Go to customers.
    GoCustomers,
    /// Go to the register of contacts.
    GoContacts,
    /// Go to the shift.
    GoShift,
    /// Go to known incidents.
    GoIncidents,
    /// Write down a new incident.
    NewIncident,
    /// Go to promises.
    GoPromises,
    /// Go to yesterday's report.
    GoReports,
    /// Go to exchange.
    GoExchange,
    /// Go to settings.
    GoSettings,
    /// Switch to the next language.
    Language,
    /// Print what is shown.
    Print,
    /// Save or confirm the form in hand.
    Save,
    /// The customer has hung up; after-call work begins.
    HangUp,
    /// Finish the contact with its disposition.
    Finish,
    /// The contact is about a known incident, and the caller is informed.
    SameIncident,
    /// Set a callback.
    SetCallback,
    /// Begin a contact on another channel: a visitor, a letter.
    OtherContact,
    /// Go on with another script.
    SwitchScript,
    /// Another matter in the same contact.
    AnotherMatter,
    /// Call the customer after the matter was handled.
    FollowUp,
    /// The caller was told now what was owed to them.
    ToldNow,
    /// Hand the contact to a superior.
    HandToSuperior,
    /// Copy the number told to the customer, or, before there is one, the contact in a few lines.
    CopyNumber,
    /// Next step of the script.
    NextStep,
    /// Previous step of the script.
    PreviousStep,
    /// See to the promise that rings.
    Alarm,
    /// Hand a question that cannot be answered at once to the person in charge.
    PassOn,
    /// Open the emergency card.
    Emergency,
    /// Go to paper forms.
    GoPaper,
    /// Go to the window that calls numbers.
    GoWindow,
    /// Say the next warning to a caller who insults or threatens.
    Abuse,
    /// Lock the desk.
    Lock,
    /// Go to practice.
    GoTraining,
    /// Go to work orders.
    GoOrders,
    /// Pass what is in hand to another department.
    Refer,
}

/// Where an action can be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// On every screen.
    Everywhere,
    /// While a contact is open.
    Contact,
}

impl Scope {
    /// Whether actions of both scopes can be meant at one moment.
    pub fn meets(self, other: Self) -> bool {
        self == other || self == Self::Everywhere || other == Self::Everywhere
    }
}

impl Action {
    /// All actions, in the order in which help lists them.
    pub const ALL: [Self; 42] = [
        Self::Palette,
        Self::Help,
        Self::NewContact,
        Self::QuickContact,
        Self::GoDesk,
        Self::GoComplaints,
        Self::GoCallbacks,
        Self::GoCustomers,
        Self::GoContacts,
        Self::GoShift,
        Self::GoIncidents,
        Self::NewIncident,
        Self::GoPromises,
        Self::GoReports,
        Self::GoExchange,
        Self::GoSettings,
        Self::Language,
        Self::Print,
        Self::Save,
        Self::HangUp,
        Self::Finish,
        Self::SameIncident,
        Self::SetCallback,
        Self::OtherContact,
        Self::SwitchScript,
        Self::AnotherMatter,
        Self::FollowUp,
        Self::ToldNow,
        Self::HandToSuperior,
        Self::CopyNumber,
        Self::NextStep,
        Self::PreviousStep,
        Self::Alarm,
        Self::PassOn,
        Self::Emergency,
        Self::GoPaper,
        Self::GoWindow,
        Self::Abuse,
        Self::Lock,
        Self::GoTraining,
        Self::GoOrders,
        Self::Refer,
    ];

    /// Where the action can be meant.
    pub const fn scope(self) -> Scope {
        match self {
            Self::HangUp
            | Self::Finish
            | Self::SameIncident
            | Self::SetCallback
            | Self::SwitchScript
            | Self::AnotherMatter
            | Self::FollowUp
            | Self::ToldNow
            | Self::HandToSuperior
            | Self::CopyNumber
            | Self::NextStep
            | Self::PreviousStep
            | Self::PassOn
            | Self::Refer
            | Self::Abuse => Scope::Contact,
            _ => Scope::Everywhere,
        }
    }

    /// The action's name in the preferences; stable between releases.
    pub const fn word(self) -> &'static str {
        self.about().0
    }

    /// The action with this name in the preferences.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.word() == word)
    }

    /// The keys the action comes with, if any.
    pub fn default_chord(self) -> Option<Chord> {
        Chord::parse(self.about().1)
    }

    /// The action in words.
    pub const fn label(self, keys: &Keys) -> &'static str {
        match self {
            Self::Palette => keys.palette,
            Self::Help => keys.help,
            Self::NewContact => keys.new_contact,
            Self::QuickContact => keys.quick_contact,
            Self::GoDesk => keys.go_desk,
            Self::GoComplaints => keys.go_complaints,
            Self::GoCallbacks => keys.go_callbacks,
            Self::GoCustomers => keys.go_customers,
            Self::GoContacts => keys.go_contacts,
            Self::GoShift => keys.go_shift,
            Self::GoIncidents => keys.go_incidents,
            Self::NewIncident => keys.new_incident,
            Self::GoPromises => keys.go_promises,
            Self::GoReports => keys.go_reports,
            Self::GoExchange => keys.go_exchange,
            Self::GoSettings => keys.go_settings,
            Self::Language => keys.language,
            Self::Print => keys.print,
            Self::Save => keys.save,
            Self::HangUp => keys.hang_up,
            Self::Finish => keys.finish,
            Self::SameIncident => keys.same_incident,
            Self::SetCallback => keys.set_callback,
            Self::OtherContact => keys.other_contact,
            Self::SwitchScript => keys.switch_script,
            Self::AnotherMatter => keys.another_matter,
            Self::FollowUp => keys.follow_up,
            Self::ToldNow => keys.told_now,
            Self::HandToSuperior => keys.hand_to_superior,
            Self::CopyNumber => keys.copy_number,
            Self::NextStep => keys.next_step,
            Self::PreviousStep => keys.previous_step,
            Self::Alarm => keys.alarm,
            Self::PassOn => keys.pass_on,
            Self::Emergency => keys.emergency,
            Self::GoPaper => keys.go_paper,
            Self::GoWindow => keys.go_window,
            Self::Abuse => keys.abuse,
            Self::Lock => keys.lock,
            Self::GoTraining => keys.go_training,
            Self::GoOrders => keys.go_orders,
            Self::Refer => keys.refer,
        }
    }

    const fn about(self) -> (&'static str, &'static str) {
        match self {
            Self::Palette => ("palette", "ctrl+k"),
            Self::Help => ("help", "?"),
            Self::NewContact => ("new-contact", "f2"),
            Self::QuickContact => ("quick-contact", "shift+f9"),
            Self::GoDesk => ("go-desk", "ctrl+shift+1"),
            Self::GoComplaints => ("go-complaints", "ctrl+shift+2"),
            Self::GoCallbacks => ("go-callbacks", "ctrl+shift+3"),
            Self::GoCustomers => ("go-customers", "ctrl+shift+4"),
            Self::GoContacts => ("go-contacts", "ctrl+shift+5"),
            Self::GoShift => ("go-shift", "ctrl+shift+7"),
            Self::GoIncidents => ("go-incidents", "ctrl+shift+8"),
            Self::NewIncident => ("new-incident", "shift+f4"),
            Self::GoPromises => ("go-promises", "ctrl+shift+9"),
            Self::GoReports => ("go-reports", ""),
            Self::GoExchange => ("go-exchange", "ctrl+shift+6"),
            Self::GoSettings => ("go-settings", "ctrl+,"),
            Self::Language => ("language", ""),
            Self::Print => ("print", "ctrl+p"),
            Self::Save => ("save", "ctrl+enter"),
            Self::HangUp => ("hang-up", "f9"),
            Self::Finish => ("finish", "f8"),
            Self::SameIncident => ("same-incident", "f4"),
            Self::SetCallback => ("set-callback", "shift+f2"),
            Self::OtherContact => ("other-contact", "ctrl+shift+f2"),
            Self::SwitchScript => ("switch-script", "ctrl+shift+f8"),
            Self::AnotherMatter => ("another-matter", "ctrl+f2"),
            Self::FollowUp => ("follow-up", "ctrl+f7"),
            Self::ToldNow => ("told-now", "ctrl+shift+f4"),
            Self::HandToSuperior => ("hand-to-superior", "ctrl+shift+f9"),
            Self::CopyNumber => ("copy-number", "shift+f8"),
            Self::NextStep => ("next-step", "ctrl+arrowdown"),
            Self::PreviousStep => ("previous-step", "ctrl+arrowup"),
            Self::Alarm => ("alarm", "ctrl+f8"),
            Self::PassOn => ("pass-on", "ctrl+i"),
            Self::Emergency => ("emergency", "ctrl+f9"),
            Self::GoPaper => ("go-paper", ""),
            Self::GoWindow => ("go-window", ""),
            Self::Abuse => ("abuse", "ctrl+m"),
            Self::Lock => ("lock", "ctrl+f12"),
            Self::GoTraining => ("go-training", ""),
            Self::GoOrders => ("go-orders", ""),
            Self::Refer => ("refer", "ctrl+f10"),
        }
    }
}
