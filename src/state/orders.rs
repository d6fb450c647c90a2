//! Work orders: written, sent, and everything that is done with them until the customer has been told (systems 9, 10).

use super::{App, FormState};
use crate::domain::complaint::{Complaint, answers};
use crate::domain::form::Answers;
use crate::domain::moment::Moment;
use crate::domain::order::{self, Act, Order, RANG, Said, Standing, State, Step, parts, urgent_since};
use crate::domain::order_list::{self, Asked, OrderList, Sight, Tab};
use crate::domain::promise::KEPT_BY;
use crate::journal::{Edit, Part, RecordId, RecordRef};
use crate::pack::orders::{OrderKind, Orders};
use crate::pack::people::May;
use crate::platform::clock;
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;

/// The form in which an order is written.
pub const ORDER_FORM: &str = "referral";

/// What is known of an order before anybody types.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The matter or contact that it comes from.
    pub about: Option<RecordId>,
    /// The reason for it, an id in the pack.
    pub category: String,
    /// The fields of the form, and what stands in them.
    pub fields: Vec<(&'static str, String)>,
}

impl App {
    /// The list of orders under a tab as it is asked for at a time, with the first `most` of them. Follows them.
    #[must_use]
    pub fn order_list(self, tab: Tab, asked: &Asked, now: i64, most: usize) -> OrderList {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        let sight = Sight { agent: &agent, now };
        self.read(|journal| order_list::list(journal, &sight, tab, asked, most, Order::of)).unwrap_or_default()
    }

    /// The record ids of all orders of that list, as text, in its order.
    #[must_use]
    pub fn order_keys(self, tab: Tab, asked: &Asked, now: i64) -> Vec<String> {
        let agent = self.agent_id();
        let sight = Sight { agent: &agent, now };
        let id = |record: RecordRef<'_>| record.id().to_string();
        self.peek(|journal| order_list::list(journal, &sight, tab, asked, usize::MAX, id).shown.first)
            .unwrap_or_default()
    }

    /// One order. Follows it.
    #[must_use]
    pub fn order(self, id: &RecordId) -> Option<Order> {
        self.read(|journal| journal.get(id).filter(|r| !r.is_erased() && !r.is_deleted()).map(Order::of)).flatten()
    }

    /// What was done with an order, the first act first. Follows it.
    #[must_use]
    pub fn order_course(self, id: &RecordId) -> Vec<Step> {
        self.read(|journal| Step::course(journal, id)).unwrap_or_default()
    }

    /// What was answered to the fields that the kind of order asks beside. Follows it.
    #[must_use]
    pub fn order_answers(self, id: &RecordId) -> Answers {
        self.read(|journal| journal.get(id).map(answers)).flatten().unwrap_or_default()
    }

    /// The orders that come from a contact or a matter, the latest first. Follows them.
    #[must_use]
    pub fn orders_from(self, from: &RecordId) -> Vec<Order> {
        let of = from.as_str();
        let own = |r: &RecordRef<'_>| r.text("about") == of || r.text("contact") == of;
        let read = |journal: &crate::journal::Journal| -> Vec<Order> {
            Order::records(journal).filter(own).map(Order::of).collect()
        };
        let mut all = self.read(read).unwrap_or_default();
        all.sort_by(|a, b| (b.drafted, &b.id).cmp(&(a.drafted, &a.id)));
        all
    }

    /// What the pack says of orders, if it has any.
    #[must_use]
    pub fn orders_of_pack<T>(self, with: impl FnOnce(&Orders) -> T) -> Option<T> {
        self.pack().and_then(|pack| pack.orders.as_ref().map(with))
    }

    /// A record id for a new order.
    #[must_use]
    pub fn new_order(self) -> Option<RecordId> {
        self.new_id(order::KIND)
    }

    /// What is known for an order that comes from a contact or a matter.
    #[must_use]
    pub fn known_for_order(self, from: Option<&RecordId>) -> Known {
        let Some(from) = from else { return Known::default() };
        let (who, category, reason) = untrack(|| {
            if from.kind() == crate::domain::contact::KIND {
                let contact = self.contact(from)?;
                Some(((contact.name, contact.phone, contact.account), String::new(), contact.note))
            } else {
                let matter = self.complaint(from)?;
                let category = self.category_of(&matter);
                let subject = self.subject_of(&matter);
                Some(((matter.name, matter.phone, matter.account), category, subject))
            }
        })
        .unwrap_or_default();
        let fields = vec![("name", who.0), ("phone", who.1), ("account", who.2), ("reason", reason)];
        Known { about: Some(from.clone()), category, fields }
    }

    fn category_of(self, matter: &Complaint) -> String {
        let pack = self.pack_now();
        let field = pack.as_ref().and_then(|pack| {
            let form = pack.form(&matter.form)?;
            Some(form.field_of_kind(crate::domain::form::FieldKind::Category)?.id.to_string())
        });
        field.map(|field| matter.answer_text(&field).to_owned()).unwrap_or_default()
    }

    /// By when an order of this kind that is sent at `now` is to be done, by the pack.
    #[must_use]
    pub fn order_due(self, kind: &str, urgent: bool, now: i64) -> Option<i64> {
        let pack = self.pack()?;
        let kind = pack.orders.as_ref()?.kind(kind)?;
        let limit = kind.urgent_limit.as_ref().filter(|_| urgent).unwrap_or(&kind.limit);
        pack.due(limit, Moment::from_ms(now)).map(Moment::ms)
    }

    /// Keeps an order as a draft, with the fields of the form, whose it is and what it comes from.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn save_order(self, form: FormState, known: &Known) -> Result<RecordId, WorkspaceError> {
        self.allowed(May::TakeContacts)?;
        let (id, agent, now) = (form.record(), self.agent_id(), clock::now_ms());
        let owner = self.first_contact_owner(known.about.as_ref()).unwrap_or_else(|| agent.clone());
        let kind = form.text("kind");
        let commitment = untrack(|| self.order_kind(&kind, |kind| kind.commitment.as_ref().map(ToString::to_string)));
        let links = known.about.as_ref().map(|about| self.links_of_order(about)).unwrap_or_default();
        let pack = self.pack_hash.get_untracked();
        let part = form.edit(|edit| {
            let edit = edit.set_if_empty("drafted", now).set_if_empty("state", State::Draft.name());
            let edit = edit.set_if_empty("agent", owner).set_if_empty("sender", agent).set("pack", pack);
            let edit = edit.set("commitment", commitment.flatten().unwrap_or_default());
            links.iter().fold(edit, |edit, (field, to)| edit.set(field, to.as_str())).into_part()
        });
        let part = part.ok_or(WorkspaceError::Empty)?;
        self.write(Action::edit([part]).without_draft(&form.key())).await?;
        form.clear();
        self.list_drafts().await;
        Ok(id)
    }

    fn order_kind<T>(self, id: &str, with: impl FnOnce(&OrderKind) -> T) -> Option<T> {
        self.orders_of_pack(|orders| orders.kind(id).map(with)).flatten()
    }

    /// Who was asked first: whoever took the contact or filed the matter, or took its promise over.
    fn first_contact_owner(self, about: Option<&RecordId>) -> Option<String> {
        let about = about?;
        self.peek(|journal| {
            let record = journal.view(about)?;
            let named = [KEPT_BY, "agent"].map(|field| record.text(field).to_owned());
            named.into_iter().find(|agent| !agent.is_empty())
        })
        .flatten()
    }

    fn links_of_order(self, about: &RecordId) -> Vec<(&'static str, String)> {
        let read = |journal: &crate::journal::Journal| {
            let record = journal.view(about)?;
            let is_contact = about.kind() == crate::domain::contact::KIND;
            let contact = if is_contact { about.to_string() } else { record.text("contact").to_owned() };
            let customer = record.text("customer").to_owned();
            let links = [("about", about.to_string()), ("contact", contact), ("customer", customer)];
            Some(links.into_iter().filter(|(_, to)| !to.is_empty()).collect())
        };
        self.peek(read).flatten().unwrap_or_default()
    }

    /// The limit of urgent orders a month for whoever sits here, where this one would be above it (B24).
    #[must_use]
    pub fn above_urgent_limit(self, order: &Order) -> Option<usize> {
        if !order.urgent || !order.approved_by.is_empty() {
            return None;
        }
        let limit = self.role().map_or(Some(0), |role| role.urgent_a_month())?;
        let (agent, now) = (self.agent_id(), clock::now_ms());
        let today = self.day_of(now);
        let first = today.get(..8).map(|month| format!("{month}01")).unwrap_or_default();
        let from = self.moment_of(&first, "00:00").unwrap_or(0);
        let used = self.read(|journal| urgent_since(journal, &agent, from)).unwrap_or_default();
        (used >= limit).then_some(limit)
    }

    /// Whether whoever sits here may do this with an order, and it is possible as the order stands. Follows the role.
    #[must_use]
    pub fn may_do(self, standing: Standing, act: Act) -> bool {
        standing.after(act).is_ok() && self.may(needed(act))
    }

    /// Does something with an order: one entry with the act and what it changes. A form in which its words were typed is
    /// settled by it.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn do_with_order(
        self,
        id: RecordId,
        act: Act,
        said: Said,
        form: Option<FormState>,
    ) -> Result<(), WorkspaceError> {
        self.allowed(needed(act))?;
        let order = untrack(|| self.order(&id)).ok_or(WorkspaceError::Empty)?;
        if act == Act::Send && untrack(|| self.above_urgent_limit(&order)).is_some() {
            self.warn(self.text_now().privacy.not_allowed);
            return Err(WorkspaceError::NotAllowed);
        }
        let made = self.parts_of(&order, act, &said).ok_or(WorkspaceError::Empty)?;
        let mut action = Action::edit(made);
        if act == Act::Send && order.number.is_empty() {
            let letter = self.pack_now().and_then(|pack| Some(pack.orders.as_ref()?.letter));
            action = action.numbered(&id, &letter.map(|letter| letter.as_char().to_string()).unwrap_or_default());
        }
        if let Some(form) = form {
            action = action.without_draft(&form.key());
        }
        let saved = self.write(action).await?;
        if let Some(form) = form {
            form.clear();
            self.list_drafts().await;
        }
        let text = &self.text_now().order;
        let sent = saved.numbers.first().map(|(_, number)| text.sent_said(number));
        self.tell(sent.unwrap_or_else(|| text.saved.to_owned()), saved.entries);
        Ok(())
    }

    fn parts_of(self, order: &Order, act: Act, said: &Said) -> Option<Vec<Part>> {
        let (step, now, agent) = (self.new_id(order::STEP)?, clock::now_ms(), self.agent_id());
        let times = (act == Act::Send).then(|| self.pack_now()?.order_times(order, Moment::from_ms(now))).flatten();
        let edit = |journal: &crate::journal::Journal| {
            let edit = Edit::on(order.id.clone(), journal.get(&order.id));
            parts(order, edit, step, (act, said), (now, &agent), times)
        };
        self.peek(edit).filter(|made| !made.is_empty())
    }

    /// The customer rang first and was told what came of the order (B63).
    pub fn order_told_now(self, id: RecordId) {
        let said = Said { way: RANG.to_owned(), ..Said::default() };
        leptos::task::spawn_local(async move {
            // The person has been told why, if it fails.
            let _ = self.do_with_order(id, Act::Tell, said, None).await;
        });
    }

    /// Throws a draft of an order away.
    pub fn discard_order(self, id: RecordId) {
        let said = self.text_now().order.saved;
        self.change(id, said, |edit| edit.delete());
    }

    /// Whether a contact or matter can be passed on at all.
    #[must_use]
    pub fn may_refer(self) -> bool {
        self.may(May::TakeContacts) && self.orders_of_pack(|_| ()).is_some()
    }
}

/// What a role must be allowed for an act.
const fn needed(act: Act) -> May {
    match act {
        Act::Rule => May::Assign,
        Act::Approve => May::Approve,
        _ => May::TakeContacts,
    }
}
