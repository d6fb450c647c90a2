//! What people do in the procedure of a complaint: one act at a time, each of which can be taken back (B16 to B21).

use super::{App, FormState};
use crate::domain::clock::{self as clocks, NoExtension};
use crate::domain::complaint::{Complaint, Status};
use crate::domain::form::Form;
use crate::domain::form_check::visible;
use crate::domain::judgement::judged;
use crate::domain::limit::Limit;
use crate::domain::moment::Moment;
use crate::domain::procedure::{FINDING, Finding, HANDLERS, Known, Procedure};
use crate::journal::{Edit, RecordId};
use crate::pack::Pack;
use crate::pack::calls::Satisfaction;
use crate::pack::people::May;
use crate::platform::clock;
use crate::workspace::{Action, WorkspaceError};
use serde_json::Value;

/// The field in which the days of an extension are typed; it is no field of the record.
const DAYS: &str = "days";

/// An act for which something is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// The two questions, department and class.
    Judge,
    /// A question that was looked into, and what was found.
    Finding,
    /// It does not stand: what was said, and what the customer made of it.
    Decline,
    /// How satisfied the customer is.
    FollowUp,
    /// What closing still asks for.
    Close,
    /// The clock stands still.
    Pause,
    /// More time.
    Extend,
    /// Another class, with another limit.
    Class,
    /// It is taken up again.
    Reopen,
}

impl App {
    /// What is recorded of a complaint's procedure. Follows it.
    #[must_use]
    pub fn procedure(self, id: &RecordId) -> Procedure {
        self.read(|journal| journal.get(id).map(Procedure::of)).flatten().unwrap_or_default()
    }

    /// The findings about a complaint. Follows them.
    #[must_use]
    pub fn findings(self, id: &RecordId) -> Vec<Finding> {
        self.read(|journal| Finding::about(journal, id)).unwrap_or_default()
    }

    /// Reads the course of a complaint. Follows the pack.
    #[must_use]
    pub fn known<T>(self, complaint: &Complaint, procedure: &Procedure, read: impl FnOnce(&Known<'_>) -> T) -> T {
        let pack = self.pack();
        let form = pack.as_ref().and_then(|pack| pack.form(&complaint.form));
        read(&Known {
            complaint,
            procedure,
            judgement: form.and_then(|form| judged(form, &complaint.answers)),
            lacks_fields: form.is_some_and(|form| lacks_fields(form, complaint)),
        })
    }

    /// Whether the answer's clock of a complaint may stand still.
    #[must_use]
    pub fn pauses(self, complaint: &Complaint) -> bool {
        let pack = self.pack();
        let form = pack.as_ref().and_then(|pack| pack.form(&complaint.form));
        complaint.due.is_some() && form.and_then(|form| form.clocks.last()).is_some_and(|clock| clock.pauses)
    }

    /// By when receipt of a complaint filed at `at` is acknowledged; none where its form has one clock.
    pub(super) fn acknowledge_by(self, form: &Form, class: Option<&str>, at: i64) -> Option<i64> {
        let clock = form.clocks.first().filter(|_| form.clocks.len() > 1)?;
        Some(self.pack_now()?.clock_due(clock, class, Moment::from_ms(at))?.ms())
    }

    /// The customer knows that their complaint arrived.
    pub fn acknowledge(self, id: RecordId) {
        let (said, me) = (self.text_now().procedure.acknowledged_now, self.agent_id());
        self.change(id, said, move |edit| edit.set("acknowledged", clock::now_ms()).add(HANDLERS, me.as_str()));
    }

    /// The investigation is concluded.
    pub fn conclude(self, id: RecordId) {
        if self.may_handle(&id).is_ok() {
            let (said, me) = (self.text_now().procedure.investigated_now, self.agent_id());
            let first = !self.procedure_now(&id).is_second_stage();
            self.change(id, said, move |edit| handled(edit.set("investigated", clock::now_ms()), first, &me));
        }
    }

    /// Whoever sits here reviews it in the second stage.
    pub fn take_review(self, id: RecordId) {
        if self.may_handle(&id).is_ok() {
            let (said, me) = (self.text_now().procedure.review_taken, self.agent_id());
            self.change(id, said, move |edit| edit.set("reviewer", me));
        }
    }

    /// The clock goes on: the due moment moves by the open time that passed.
    pub fn resume(self, id: RecordId) {
        let Some(complaint) = self.complaint_now(&id) else { return };
        let (Some(since), Some(due), Some(pack)) = (complaint.paused, complaint.due, self.pack_now()) else { return };
        let credit = self.procedure_now(&id).credit;
        let open = answer_limit(&pack, &complaint).and_then(|l| l.calendar.as_ref()).map(|c| c.as_str().to_owned());
        let open = open.and_then(|calendar| pack.open_time(&calendar));
        let now = Moment::from_ms(clock::now_ms());
        let resumed = clocks::resume(Moment::from_ms(due), Moment::from_ms(since), now, open.as_ref());
        let Some(resumed) = resumed else { return };
        let (to, moved) = (resumed.due.ms(), complaint.moved + resumed.due.ms() - due);
        self.change(id, self.text_now().procedure.resumed_now, move |edit| {
            let edit = edit.set("paused", Value::Null).set("paused_because", Value::Null);
            edit.set("due", to).set("moved", moved).set("credit", credit + resumed.credit)
        });
    }

    /// Does what was filled in.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told; what was typed is still there.
    pub async fn act(self, act: Act, form: FormState) -> Result<(), WorkspaceError> {
        let text = &self.text_now().procedure;
        let id = form.record();
        let complaint = self.complaint_now(&id).ok_or(WorkspaceError::Empty)?;
        let (now, me) = (clock::now_ms(), self.agent_id());
        let first = !self.procedure_now(&id).is_second_stage();
        match act {
            Act::Judge => {
                self.allowed(May::Judge)?;
                self.may_handle(&id)?;
                self.step(form, text.judged_now, |edit| handled(edit, first, &me)).await
            }
            Act::Finding => self.add_finding(form, &id).await,
            Act::Decline => {
                self.allowed(May::Judge)?;
                let edit = shaped(|edit| {
                    let edit = edit.set("status", Status::Answered.name()).set("decision", "not_upheld");
                    edit.set_if_empty("answered", now).set("answered_by", me.as_str()).add(HANDLERS, me.as_str())
                });
                self.step(form, text.declined_now, edit).await
            }
            Act::FollowUp => self.followed(form, &complaint).await,
            Act::Close => {
                self.allowed(May::Decide)?;
                self.may_handle(&id)?;
                let edit = shaped(|edit| {
                    let edit = edit.set("status", Status::Closed.name());
                    handled(edit.set_if_empty("closed", now).set_if_empty("answered", now), first, &me)
                });
                self.step(form, text.closed_now, edit).await
            }
            Act::Pause => self.step(form, text.paused_now, |edit| edit.set("paused", now)).await,
            Act::Extend => self.extend(form, &complaint).await,
            Act::Class => self.reclass(form, &complaint).await,
            Act::Reopen => {
                self.allowed(May::Decide)?;
                let back = self.back(&complaint);
                self.step(form, text.reopened_now, back).await
            }
        }
    }

    async fn add_finding(self, form: FormState, of: &RecordId) -> Result<(), WorkspaceError> {
        self.may_handle(of)?;
        let id = self.new_id(FINDING).ok_or(WorkspaceError::Empty)?;
        let made = Edit::new(id)
            .set("of", of.as_str())
            .set("at", clock::now_ms())
            .set("agent", self.agent_id())
            .set("question", form.text("question").trim())
            .set("found", form.text("found").trim());
        let (me, first) = (self.agent_id(), !self.procedure_now(of).is_second_stage());
        let mut parts = vec![made.into_part()];
        parts.extend(self.edit_of(of, |edit| handled(edit, first, &me)));
        let saved = self.write(Action::edit(parts).without_draft(&form.key())).await?;
        form.clear();
        self.list_drafts().await;
        self.tell(self.text_now().procedure.finding_added, saved.entries);
        Ok(())
    }

    /// Not satisfied sends it back; the answer that was graded is whose it was then.
    async fn followed(self, form: FormState, complaint: &Complaint) -> Result<(), WorkspaceError> {
        let grade = form.text("followed");
        let pack = self.pack_now().ok_or(WorkspaceError::Empty)?;
        let counts = pack.callbacks.satisfaction.iter().find(|g| g.id.as_str() == grade).map(|g| g.counts_as);
        let text = &self.text_now().procedure;
        let answered_by = self.peek(|j| j.get(&complaint.id).map(|r| r.text("answered_by").to_owned())).flatten();
        let of = answered_by.filter(|by| !by.is_empty()).unwrap_or_else(|| complaint.agent.clone());
        let now = clock::now_ms();
        if counts == Some(Satisfaction::NotSatisfied) {
            let back = self.back(complaint);
            let edit = shaped(|edit| {
                back(edit).set("first_grade", grade).set("first_grade_of", of).set("followed", Value::Null)
            });
            return self.step(form, text.returned_now, edit).await;
        }
        self.step(form, text.followed_now, |edit| edit.set("followed_at", now).set("followed_of", of)).await
    }

    async fn extend(self, form: FormState, complaint: &Complaint) -> Result<(), WorkspaceError> {
        self.allowed(May::Extend)?;
        let text = &self.text_now().procedure;
        let (Some(due), Some(pack)) = (complaint.due, self.pack_now()) else { return Err(WorkspaceError::Empty) };
        let limit = answer_limit(&pack, complaint).ok_or(WorkspaceError::Empty)?;
        let open = limit.calendar.as_ref().and_then(|id| pack.open_time(id.as_str()));
        let days = form.text(DAYS).trim().parse().unwrap_or(0);
        let now = Moment::from_ms(clock::now_ms());
        let longer = if self.procedure_now(&complaint.id).first_due.is_some() {
            Err(NoExtension::Again)
        } else {
            clocks::extend(limit, Moment::from_ms(due), days, now, open.as_ref())
        };
        let to = longer.map_err(|why| {
            self.warn(match why {
                NoExtension::TooLate => text.extend_too_late,
                NoExtension::Again => text.extend_again,
                NoExtension::NoDays => text.extend_no_days,
            });
            WorkspaceError::NotAllowed
        })?;
        let edit = shaped(|edit| edit.without(DAYS).set("first_due", due).set("due", to.ms()));
        self.step(form, text.extended_now, edit).await
    }

    async fn reclass(self, form: FormState, complaint: &Complaint) -> Result<(), WorkspaceError> {
        self.allowed(May::Judge)?;
        let pack = self.pack_now().ok_or(WorkspaceError::Empty)?;
        let other = Complaint { class: form.text("class"), ..complaint.clone() };
        let limit = answer_limit(&pack, &other).ok_or(WorkspaceError::Empty)?;
        let open = limit.calendar.as_ref().and_then(|id| pack.open_time(id.as_str()));
        let (filed, credit) = (Moment::from_ms(complaint.filed), self.procedure_now(&complaint.id).credit);
        let plain = clocks::reclassed(limit, filed, 0, open.as_ref()).ok_or(WorkspaceError::Empty)?;
        let due = clocks::credited(plain, credit, open.as_ref()).ok_or(WorkspaceError::Empty)?;
        let moved = due.ms() - plain.ms();
        let edit = shaped(|edit| edit.set("due", due.ms()).set("moved", moved));
        self.step(form, self.text_now().procedure.reclassed_now, edit).await
    }

    /// Sends a complaint back: open again with the short limit, to be reviewed by somebody else. The first answer and
    /// the first closing stay on record.
    fn back(self, complaint: &Complaint) -> impl FnOnce(Edit<'_>) -> Edit<'_> + 'static {
        let now = clock::now_ms();
        let procedure = self.procedure_now(&complaint.id);
        let due = self.pack_now().and_then(|pack| {
            let limit = &pack.procedure.as_ref()?.again;
            pack.due(limit, Moment::from_ms(now)).map(Moment::ms)
        });
        let c = complaint.clone();
        move |edit| {
            let cleared = [
                "answered",
                "answer",
                "decision",
                "told_on",
                "investigated",
                "reviewer",
                "followed",
                "followed_at",
                "first_due",
                "paused",
                "paused_because",
                "credit",
            ];
            let edit = edit
                .set_if_empty("first_answer", c.answer)
                .set_if_empty("first_decision", c.decision)
                .set("again", procedure.again + 1)
                .set("status", Status::Open.name())
                .set("moved", now - c.filed);
            let edit = if let Some(due) = due { edit.set("due", due) } else { edit };
            let handlers = [c.agent, procedure.reviewer];
            let edit = handlers.iter().filter(|who| !who.is_empty()).fold(edit, |e, who| e.add(HANDLERS, who.as_str()));
            let edit = match c.answered {
                Some(answered) => edit.set_if_empty("first_answered", answered),
                None => edit,
            };
            cleared.iter().fold(edit, |edit, field| edit.set(field, Value::Null))
        }
    }

    /// Writes what was typed and what follows from it, in one entry.
    async fn step(
        self,
        form: FormState,
        said: &'static str,
        with: impl FnOnce(Edit<'_>) -> Edit<'_>,
    ) -> Result<(), WorkspaceError> {
        let part = form.edit(|edit| with(edit).part()).flatten().ok_or(WorkspaceError::Empty)?;
        let saved = self.write(Action::edit([part]).without_draft(&form.key())).await?;
        self.list_drafts().await;
        self.tell(said, saved.entries);
        Ok(())
    }

    /// Goes on only where whoever sits here handled nothing of the first stage (B21).
    ///
    /// # Errors
    /// [`WorkspaceError::NotAllowed`], which has been told.
    pub(super) fn may_handle(self, id: &RecordId) -> Result<(), WorkspaceError> {
        if self.procedure_now(id).may_handle(&self.agent_id()) {
            return Ok(());
        }
        self.warn(self.text_now().procedure.handled_first);
        Err(WorkspaceError::NotAllowed)
    }

    fn procedure_now(self, id: &RecordId) -> Procedure {
        self.peek(|journal| journal.get(id).map(Procedure::of)).flatten().unwrap_or_default()
    }

    fn complaint_now(self, id: &RecordId) -> Option<Complaint> {
        self.peek(|journal| journal.get(id).map(Complaint::of)).flatten()
    }
}

/// A change that takes an edit of any record.
fn shaped<F: FnOnce(Edit<'_>) -> Edit<'_>>(with: F) -> F {
    with
}

/// The agent handled the first stage; of the second it is the reviewer who is known.
fn handled<'e>(edit: Edit<'e>, first: bool, agent: &str) -> Edit<'e> {
    if first { edit.add(HANDLERS, agent) } else { edit }
}

fn lacks_fields(form: &Form, complaint: &Complaint) -> bool {
    let asked = visible(form, &complaint.answers);
    let empty = |value: Option<&Value>| value.is_none_or(|v| v.is_null() || v.as_str().is_some_and(str::is_empty));
    form.counts_as_filed
        .iter()
        .filter(|id| asked.iter().any(|field| field.id == **id))
        .any(|id| empty(complaint.answers.get(id)))
}

fn answer_limit<'p>(pack: &'p Pack, complaint: &Complaint) -> Option<&'p Limit> {
    let clock = pack.form(&complaint.form)?.clocks.last()?;
    pack.clock_limit(clock, Some(complaint.class.as_str()).filter(|class| !class.is_empty()))
}
