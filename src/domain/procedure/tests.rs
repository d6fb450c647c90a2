use super::*;
use crate::journal::{Edit, Record, testing};

fn complaint(fields: &[(&str, &str)]) -> (Complaint, Procedure) {
    let id = RecordId::new("complaint", [7; 12]);
    let edit = Edit::new(id.clone()).set("filed", 1).set("due", 9).set("acknowledge_by", 5);
    let edit = fields.iter().fold(edit, |edit, (field, value)| match value.parse::<i64>() {
        Ok(number) => edit.set(field, number),
        Err(_) if *field == HANDLERS => edit.add(field, *value),
        Err(_) => edit.set(field, *value),
    });
    let journal = testing::journal(vec![edit.into_part()]);
    let record = journal.view(&id).unwrap();
    (Complaint::of(record), Procedure::of(record))
}

fn next(fields: &[(&str, &str)], judgement: Option<Judgement>) -> Option<Step> {
    let (complaint, procedure) = complaint(fields);
    Known { complaint: &complaint, procedure: &procedure, judgement, lacks_fields: false }.next()
}

#[test]
fn a_complaint_that_stands_goes_from_filing_to_closing_one_act_at_a_time() {
    let mut fields: Vec<(&str, &str)> = Vec::new();
    let stands = Some(Judgement::Stands);
    assert_eq!(next(&fields, stands), Some(Step::Acknowledge));
    fields.push(("acknowledged", "2"));
    assert_eq!(next(&fields, Some(Judgement::Pending)), Some(Step::Judge));
    assert_eq!(next(&fields, stands), Some(Step::Investigate));
    fields.push(("investigated", "3"));
    assert_eq!(next(&fields, stands), Some(Step::Answer));
    fields.extend([("answered", "4"), ("status", "answered"), ("decision", "upheld"), ("answer", "Sí.")]);
    assert_eq!(next(&fields, stands), Some(Step::FollowUp));
    fields.push(("followed", "bien"));
    assert_eq!(next(&fields, stands), Some(Step::Close));
    fields.push(("status", "closed"));
    assert_eq!(next(&fields, stands), None);
}

#[test]
fn a_complaint_that_does_not_stand_is_declined_with_what_the_customer_made_of_it() {
    let insufficient = Some(Judgement::ReasonsInsufficient);
    let told = [("acknowledged", "2"), ("answered", "4"), ("status", "answered")];
    assert_eq!(next(&told[..1], insufficient), Some(Step::Decline));
    assert_eq!(next(&told, insufficient), Some(Step::Decline), "told, but nobody wrote down how it was taken");
    let understood = [&told[..], &[("understanding", "accepts")]].concat();
    assert_eq!(next(&understood, insufficient), Some(Step::Close));
}

#[test]
fn what_does_not_count_as_filed_is_completed_first() {
    let (complaint, procedure) = complaint(&[]);
    let known = Known { complaint: &complaint, procedure: &procedure, judgement: None, lacks_fields: true };
    assert_eq!(known.next(), Some(Step::Filed));
}

#[test]
fn b20_closing_asks_only_for_what_is_missing() {
    let missing = |fields: &[(&str, &str)]| {
        let (complaint, procedure) = complaint(fields);
        Known { complaint: &complaint, procedure: &procedure, judgement: None, lacks_fields: false }.missing()
    };
    use Missing::{Cause, Control, Decision, Further, OpenActions, Reasons, Remedy};
    assert_eq!(missing(&[]), [Decision, Reasons, OpenActions, Further]);
    let upheld = [("decision", "upheld"), ("answer", "Sí."), ("cause", "Una válvula.")];
    assert_eq!(missing(&upheld), [Remedy, Control, OpenActions, Further]);
    let declined = [("decision", "not_upheld"), ("answer", "No."), ("open_actions", "-"), ("further", "Consumo")];
    assert_eq!(missing(&declined), []);
    assert!(missing(&[("decision", "partly")]).contains(&Cause));
}

#[test]
fn b21_who_handled_the_first_stage_may_not_handle_the_second() {
    let (_, first) = complaint(&[(HANDLERS, "agent/ana")]);
    assert!(first.may_handle("agent/ana"));
    let (_, second) = complaint(&[(HANDLERS, "agent/ana"), ("again", "1")]);
    assert!(!second.may_handle("agent/ana"));
    assert!(second.may_handle("agent/luis"));
    let back = [("again", "1"), ("acknowledged", "2"), ("returned_because", "No está conforme.")];
    assert_eq!(next(&back, Some(Judgement::Stands)), Some(Step::Review));
    let taken = [&back[..], &[("reviewer", "agent/luis")]].concat();
    assert_eq!(next(&taken, Some(Judgement::Stands)), Some(Step::Investigate));
    assert_eq!(next(&taken, Some(Judgement::ReasonsInsufficient)), Some(Step::Investigate), "looked into anew");
}

#[test]
fn a_record_that_knows_nothing_of_the_procedure_has_an_empty_one() {
    let record = Record::new(RecordId::new("complaint", [1; 12]));
    assert_eq!(Procedure::of(&record), Procedure::default());
}
