//! Where in the program a person is, as the part of the address after `#`.
//!
//! Hash routes let one folder work at any URL of any static server, deep links included. Parsing never fails loudly:
//! the address is typed by people and written by phone systems, so what is not understood is told as [`NotFound`] and
//! shown as the desk. Written addresses are parsed back to the same route. Routes carry names of records, never their
//! content; the one exception is an incoming call, whose number leaves the address as soon as it is taken over (B28).

use std::fmt;

mod query;
mod reports;

use query::Query;
pub use reports::{Asked, View};

/// A place in the program.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The desk: `#/`.
    Desk,
    /// A ringing phone, popped up by the phone system: `#/call?phone=%2B34612084419&name=Ana`.
    Call(Call),
    /// One contact, running or past.
    Contact(Key),
    /// The register of contacts.
    Contacts,
    /// The shift of whoever sits here.
    Shift,
    /// Known incidents.
    Incidents,
    /// Known incidents, and the form of a new one.
    NewIncident,
    /// One incident.
    Incident(Key),
    /// Work orders; of one department, by its id in the pack, what waits for it: `#/orders?department=redes`.
    Orders(String),
    /// One work order.
    Order(Key),
    /// Everything told to a customer with a time.
    Promises,
    /// What some days came to.
    Reports(Asked),
    /// Several complaints to print, one after the other.
    PrintComplaints(Vec<Key>),
    /// Paper forms: reserved numbers, and typing one in.
    Paper,
    /// The list of complaints.
    Complaints,
    /// One complaint.
    Complaint(Key),
    /// The list of to-do calls.
    Callbacks,
    /// One callback.
    Callback(Key),
    /// The list of customers.
    Customers,
    /// One customer.
    Customer(Key),
    /// Export and import.
    Exchange,
    /// Fields with more than one value.
    Conflicts,
    /// Settings, at one of their sections.
    Settings(Section),
    /// First run: start or join.
    Welcome,
    /// First run: start a workspace.
    Start,
    /// Join a workspace with an invitation.
    Join,
    /// A sheet to print.
    Print(Sheet, Key),
    /// Practice.
    Training,
    /// Questions with two answers, and the question of the week.
    Quiz,
    /// Competitions.
    Contest,
    /// How a try went: `#/practice/<id>`.
    Practice(Key),
    /// The sample workspace: invented records to look around in.
    Sample,
    /// The window serves itself, on a touch screen.
    Kiosk,
    /// Which number goes to which window, on a screen above them.
    Display,
    /// A window that calls numbers.
    Window,
    /// All components side by side, in builds for development.
    Gallery,
}

/// An incoming call, as told by a phone system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Call {
    /// The caller's number as the phone system wrote it; `None` when withheld or not a number.
    pub phone: Option<String>,
    /// The caller's name, when the phone system knows it.
    pub name: Option<String>,
}

/// The part of a record's id after its kind: 12 random bytes as 16 base64url characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// A key, if the text is one.
    pub fn new(text: &str) -> Option<Self> {
        let is_key = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        is_key.then(|| Self(text.to_owned()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// So many complaints are printed at once; an address with more names the first of them.
pub const MOST_SHEETS: usize = 100;

/// A section of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    /// Name and look of this desk.
    #[default]
    Desk,
    /// Who works here.
    Agents,
    /// Inviting other desks.
    Invitations,
    /// The organisation pack.
    Organisation,
    /// The customers borrowed from the billing program.
    Directory,
    /// Key chords.
    Keys,
    /// Passphrases, and when the desk locks itself.
    Lock,
    /// Where the records are.
    Data,
    /// Version and licence.
    About,
}

impl Section {
    /// All sections in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Desk,
        Self::Agents,
        Self::Invitations,
        Self::Organisation,
        Self::Directory,
        Self::Keys,
        Self::Lock,
        Self::Data,
        Self::About,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Agents => "agents",
            Self::Invitations => "invitations",
            Self::Organisation => "organisation",
            Self::Directory => "directory",
            Self::Keys => "keys",
            Self::Lock => "lock",
            Self::Data => "data",
            Self::About => "about",
        }
    }
}

/// A kind of printed sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// The complaint form.
    Complaint,
    /// The record of a contact.
    Contact,
    /// The brief of a contact that was handed to a superior.
    Brief,
    /// The register of a day as it was handed in.
    Register,
    /// Blank forms with reserved numbers.
    Blank,
    /// The log of an emergency, which is its page as well.
    Emergency,
    /// A work order with lines for signatures.
    Order,
}

impl Sheet {
    const ALL: [Self; 7] =
        [Self::Complaint, Self::Contact, Self::Brief, Self::Register, Self::Blank, Self::Emergency, Self::Order];

    const fn word(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Contact => "contact",
            Self::Brief => "brief",
            Self::Register => "register",
            Self::Blank => "blank",
            Self::Emergency => "emergency",
            Self::Order => "order",
        }
    }
}

/// An address that leads nowhere, shortened so that it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound(pub String);

impl Route {
    /// Reads the hash of an address, with or without its `#`.
    pub fn parse(hash: &str) -> Result<Self, NotFound> {
        let path_and_query = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::from_parts(&parts, query).ok_or_else(|| NotFound(hash.chars().take(80).collect()))
    }

    /// As [`Route::parse`], but at the desk, with a note, when the address leads nowhere.
    pub fn or_desk(hash: &str) -> (Self, Option<NotFound>) {
        match Self::parse(hash) {
            Ok(route) => (route, None),
            Err(not_found) => (Self::Desk, Some(not_found)),
        }
    }

    fn from_parts(parts: &[&str], query: &str) -> Option<Self> {
        let key = |text: &&str| Key::new(text);
        match parts {
            [] => Some(Self::Desk),
            ["call"] => Some(Self::Call(Query(query).call())),
            ["contact", id] => key(id).map(Self::Contact),
            ["contacts"] => Some(Self::Contacts),
            ["shift"] => Some(Self::Shift),
            ["promises"] => Some(Self::Promises),
            ["orders"] => Some(Self::Orders(Query(query).department())),
            ["order", id] => key(id).map(Self::Order),
            ["paper"] => Some(Self::Paper),
            ["incidents"] => Some(Self::Incidents),
            ["incidents", "new"] => Some(Self::NewIncident),
            ["incident", id] => key(id).map(Self::Incident),
            ["reports", rest @ ..] => Asked::read(rest, query).map(Self::Reports),
            ["complaints"] => Some(Self::Complaints),
            ["complaint", id] => key(id).map(Self::Complaint),
            ["callbacks"] => Some(Self::Callbacks),
            ["callback", id] => key(id).map(Self::Callback),
            ["customers"] => Some(Self::Customers),
            ["customer", id] => key(id).map(Self::Customer),
            ["exchange"] => Some(Self::Exchange),
            ["conflicts"] => Some(Self::Conflicts),
            ["settings"] => Some(Self::Settings(Section::default())),
            ["settings", section] => {
                Section::ALL.into_iter().find(|known| known.word() == *section).map(Self::Settings)
            }
            ["welcome"] => Some(Self::Welcome),
            ["start"] => Some(Self::Start),
            ["join"] => Some(Self::Join),
            ["print", "complaints", keys] => {
                let keys: Option<Vec<Key>> = keys.split('.').take(MOST_SHEETS).map(Key::new).collect();
                keys.map(Self::PrintComplaints)
            }
            ["print", sheet, id] => {
                let sheet = Sheet::ALL.into_iter().find(|known| known.word() == *sheet)?;
                key(id).map(|id| Self::Print(sheet, id))
            }
            ["training"] => Some(Self::Training),
            ["quiz"] => Some(Self::Quiz),
            ["contest"] => Some(Self::Contest),
            ["practice", id] => key(id).map(Self::Practice),
            ["sample"] => Some(Self::Sample),
            ["kiosk"] => Some(Self::Kiosk),
            ["display"] => Some(Self::Display),
            ["window"] => Some(Self::Window),
            ["gallery"] => Some(Self::Gallery),
            _ => None,
        }
    }

    /// The page of a record, given its full id such as `complaint/…`; `None` for kinds that have no page.
    pub fn of_record(id: &str) -> Option<Self> {
        let (kind, key) = id.split_once('/')?;
        let key = Key::new(key)?;
        match kind {
            "contact" => Some(Self::Contact(key)),
            // Orders and notes share the page of complaints.
            "complaint" | "order" | "memo" => Some(Self::Complaint(key)),
            "callback" => Some(Self::Callback(key)),
            "customer" => Some(Self::Customer(key)),
            "incident" => Some(Self::Incident(key)),
            "referral" => Some(Self::Order(key)),
            "emergency" => Some(Self::Print(Sheet::Emergency, key)),
            _ => None,
        }
    }

    /// The full id of the record that this page shows, if it shows one.
    pub fn record(&self) -> Option<String> {
        let (kind, key) = match self {
            Self::Contact(key) | Self::Print(Sheet::Contact | Sheet::Brief, key) => ("contact", key),
            Self::Complaint(key) | Self::Print(Sheet::Complaint, key) => ("complaint", key),
            Self::Callback(key) => ("callback", key),
            Self::Customer(key) => ("customer", key),
            Self::Incident(key) => ("incident", key),
            Self::Order(key) | Self::Print(Sheet::Order, key) => ("referral", key),
            Self::Practice(key) => ("practice", key),
            Self::Print(Sheet::Register, key) => ("handing-in", key),
            Self::Print(Sheet::Blank, key) => ("pad", key),
            Self::Print(Sheet::Emergency, key) => ("emergency", key),
            _ => return None,
        };
        Some(format!("{kind}/{}", key.as_str()))
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Desk => f.write_str("#/"),
            Self::Call(call) => query::write_call(f, call),
            Self::Contact(key) => write!(f, "#/contact/{}", key.as_str()),
            Self::Contacts => f.write_str("#/contacts"),
            Self::Shift => f.write_str("#/shift"),
            Self::Promises => f.write_str("#/promises"),
            Self::Orders(department) if department.is_empty() => f.write_str("#/orders"),
            Self::Orders(department) => write!(f, "#/orders?department={department}"),
            Self::Order(key) => write!(f, "#/order/{}", key.as_str()),
            Self::Paper => f.write_str("#/paper"),
            Self::Incidents => f.write_str("#/incidents"),
            Self::NewIncident => f.write_str("#/incidents/new"),
            Self::Incident(key) => write!(f, "#/incident/{}", key.as_str()),
            Self::Reports(asked) => asked.write(f),
            Self::PrintComplaints(keys) => {
                let keys: Vec<&str> = keys.iter().map(Key::as_str).collect();
                write!(f, "#/print/complaints/{}", keys.join("."))
            }
            Self::Complaints => f.write_str("#/complaints"),
            Self::Complaint(key) => write!(f, "#/complaint/{}", key.as_str()),
            Self::Callbacks => f.write_str("#/callbacks"),
            Self::Callback(key) => write!(f, "#/callback/{}", key.as_str()),
            Self::Customers => f.write_str("#/customers"),
            Self::Customer(key) => write!(f, "#/customer/{}", key.as_str()),
            Self::Exchange => f.write_str("#/exchange"),
            Self::Conflicts => f.write_str("#/conflicts"),
            Self::Settings(section) => write!(f, "#/settings/{}", section.word()),
            Self::Welcome => f.write_str("#/welcome"),
            Self::Start => f.write_str("#/start"),
            Self::Join => f.write_str("#/join"),
            Self::Print(sheet, key) => write!(f, "#/print/{}/{}", sheet.word(), key.as_str()),
            Self::Training => f.write_str("#/training"),
            Self::Quiz => f.write_str("#/quiz"),
            Self::Contest => f.write_str("#/contest"),
            Self::Practice(key) => write!(f, "#/practice/{}", key.as_str()),
            Self::Sample => f.write_str("#/sample"),
            Self::Kiosk => f.write_str("#/kiosk"),
            Self::Display => f.write_str("#/display"),
            Self::Window => f.write_str("#/window"),
            Self::Gallery => f.write_str("#/gallery"),
        }
    }
}

#[cfg(test)]
mod tests;
