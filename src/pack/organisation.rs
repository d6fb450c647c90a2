//! The pack itself: one organisation.
//!
//! A [`Pack`] that came out of [`super::read`] has passed the checker, so every id that it names exists and look-ups
//! by such an id succeed. A record may still name something of an older pack; look-ups return an option for that.

use super::abuse::Abuse;
use super::answers::StandardAnswer;
use super::calls::{Callbacks, Checklist, Disposition, DispositionUse, SkipReason};
use super::disclosure::Disclosure;
use super::emergencies::Emergency;
use super::kiosk::Kiosk;
use super::matters::{Category, Channel, Class, Commitment, ContactKind, Evidence};
use super::orders::Orders;
use super::people::{Department, Role};
use super::procedure::Procedure;
use super::unanswerable::Unanswerable;
use crate::domain::calendar::{Calendar, Holiday, MakeUpDay};
use crate::domain::form::Form;
use crate::domain::greeting::Greeting;
use crate::domain::script::{Purpose, Script};
use crate::domain::slug::PackId;
use crate::domain::text::{Lang, Reading, Text};
use crate::domain::zone::Zone;
use crate::reading::members;

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The format, 0 for now.
    pub format: u64,
    /// The pack's id, the same in every version of it.
    pub id: PackId,
    /// Counts up with every change.
    pub version: u32,
    /// The organisation's name.
    pub name: Text,
    /// Its motto.
    pub motto: Option<Text>,
    /// The languages it writes; the first is its own.
    pub languages: Vec<Lang>,
    /// Where its clocks hang.
    pub time_zone: Zone,
    /// The country's calling code, such as `34`.
    pub phone_country: String,
    /// The currency, such as `EUR`.
    pub currency: String,
    /// Departments.
    pub departments: Vec<Department>,
    /// Roles; the first is what a newcomer gets.
    pub roles: Vec<Role>,
    /// Channels; the first is preselected.
    pub channels: Vec<Channel>,
    /// Opening hours.
    pub calendars: Vec<Calendar>,
    /// Holidays.
    pub holidays: Vec<Holiday>,
    /// Days worked in exchange for holidays.
    pub make_up_days: Vec<MakeUpDay>,
    /// Greetings by hour.
    pub greetings: Vec<Greeting>,
    /// Kinds of contact.
    pub contact_kinds: Vec<ContactKind>,
    /// Categories.
    pub categories: Vec<Category>,
    /// Classes.
    pub classes: Vec<Class>,
    /// Forms.
    pub forms: Vec<Form>,
    /// Scripts.
    pub scripts: Vec<Script>,
    /// Reasons for skipping a compulsory step.
    pub skip_reasons: Vec<SkipReason>,
    /// Dispositions.
    pub dispositions: Vec<Disposition>,
    /// Callbacks.
    pub callbacks: Callbacks,
    /// Checklists.
    pub checklists: Vec<Checklist>,
    /// Standard answers.
    pub answers: Vec<StandardAnswer>,
    /// Published service commitments.
    pub commitments: Vec<Commitment>,
    /// Evidence.
    pub evidence: Evidence,
    /// What becomes of a question that cannot be answered at once.
    pub unanswerable: Option<Unanswerable>,
    /// Kinds of emergency.
    pub emergencies: Vec<Emergency>,
    /// What is said to a caller who insults or threatens.
    pub abuse: Option<Abuse>,
    /// Who may be told what.
    pub disclosure: Option<Disclosure>,
    /// Work orders to departments.
    pub orders: Option<Orders>,
    /// What only the procedure of complaints needs.
    pub procedure: Option<Procedure>,
    /// What visitors can do by themselves at a kiosk.
    pub kiosk: Option<Kiosk>,
}

members! { Pack {
    must: [
        format, id, version, name, languages, time_zone, phone_country, currency, departments, roles, channels,
        calendars, greetings, contact_kinds, categories, forms, scripts, dispositions, callbacks, evidence,
    ],
    may: [
        motto, holidays, make_up_days, classes, skip_reasons, checklists, answers, commitments, unanswerable,
        emergencies, abuse, disclosure, orders, procedure, kiosk,
    ],
} }

macro_rules! look_ups {
    ($($(#[$doc:meta])* $name:ident in $list:ident: $part:ty;)+) => {
        impl Pack {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(&self, id: &str) -> Option<&$part> {
                self.$list.iter().find(|part| part.id.as_str() == id)
            })+
        }
    };
}

look_ups! {
    /// A department by its id.
    department in departments: Department;
    /// A role by its id.
    role in roles: Role;
    /// A channel by its id.
    channel in channels: Channel;
    /// A calendar by its id.
    calendar in calendars: Calendar;
    /// A kind of contact by its id.
    contact_kind in contact_kinds: ContactKind;
    /// A category by its id.
    category in categories: Category;
    /// A class by its id.
    class in classes: Class;
    /// A form by its id.
    form in forms: Form;
    /// A script by its id.
    script in scripts: Script;
    /// A reason for skipping by its id.
    skip_reason in skip_reasons: SkipReason;
    /// A disposition by its id.
    disposition in dispositions: Disposition;
    /// A checklist by its id.
    checklist in checklists: Checklist;
    /// A standard answer by its id.
    answer in answers: StandardAnswer;
    /// A commitment by its id.
    commitment in commitments: Commitment;
    /// A kind of emergency by its id.
    emergency in emergencies: Emergency;
}

impl Pack {
    /// How somebody who asked for a language reads this pack.
    #[must_use]
    pub fn reading(&self, asked: Lang) -> Reading {
        Reading { asked, first: self.languages.first().copied().unwrap_or(asked) }
    }

    /// The script that a contact begins with: one made for the channel, else one for any.
    #[must_use]
    pub fn script_for(&self, purpose: Purpose, channel: &str) -> Option<&Script> {
        let mut fitting = self.scripts.iter().filter(|script| script.purpose == purpose && !script.midway);
        let own = |script: &&Script| script.names_channel(channel);
        fitting.clone().find(own).or_else(|| fitting.find(|script| script.fits_any_channel()))
    }

    /// The scripts among which an agent chooses while talking: those of the purpose that fit the channel, in the pack's
    /// order. Those of other purposes that are chosen midway come with them, because what comes up in a call that was
    /// promised is handled as in any other.
    pub fn scripts_for<'a>(&'a self, purpose: Purpose, channel: &'a str) -> impl Iterator<Item = &'a Script> {
        let fits = move |script: &&Script| script.names_channel(channel) || script.fits_any_channel();
        self.scripts.iter().filter(move |script| script.purpose == purpose || script.midway).filter(fits)
    }

    /// The disposition of a contact about a known incident, if the organisation has one.
    #[must_use]
    pub fn informed(&self) -> Option<&Disposition> {
        self.dispositions.iter().find(|disposition| disposition.use_for == DispositionUse::KnownIncident)
    }

    /// The categories of a kind of contact, in the pack's order.
    pub fn categories_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Category> {
        self.categories.iter().filter(move |category| category.kinds.iter().any(|k| k.as_str() == kind))
    }
}
