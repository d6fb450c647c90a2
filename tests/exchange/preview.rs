use crate::desk::*;
use std::collections::BTreeSet;
use ventanilla::exchange::compare::{Fate, Line, Standing, Why};
use ventanilla::exchange::preview::{Admissible, Agreement, Preview, Situation, preview};
use ventanilla::exchange::{Blob, Bundle, blob};
use ventanilla::journal::*;

const NOW: i64 = MONDAY + 86_400_000;

fn look(at: &Desk, bundle: &Bundle) -> Preview {
    preview(&at.journal, bundle, Situation { now: NOW, blobs: &at.blobs.iter().map(|b| b.hash).collect() })
}

fn from(giver: &Desk, to: &Desk) -> Preview {
    look(to, &to.read(&giver.export()).unwrap())
}

fn line(preview: &Preview, n: u8) -> &Line {
    preview.lines.iter().find(|l| l.record == matter(n)).unwrap()
}

#[test]
fn b11_every_record_is_told_by_how_it_stands_before_anything_is_applied() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    for n in 1..=5 {
        marta.set(0, n, &[("number", &format!("R-{n}")), ("state", "open"), ("f.subject", "agua")]);
    }
    marta.give(&mut liu);
    marta.set(10, 6, &[("number", "R-6"), ("f.subject", "nuevo")]);
    marta.set(11, 2, &[("state", "closed")]);
    liu.set(12, 3, &[("state", "closed")]);
    marta.set(13, 4, &[("state", "closed")]);
    liu.set(14, 4, &[("f.subject", "电话")]);
    marta.set(15, 5, &[("state", "closed")]);
    liu.set(16, 5, &[("state", "waiting")]);
    let seen = from(&marta, &liu);

    let standings: Vec<Standing> = (1..=6).map(|n| line(&seen, n).standing).collect();
    let expected = [
        Standing::Same,
        Standing::NewerThere,
        Standing::NewerHere,
        Standing::BothChanged,
        Standing::Conflict,
        Standing::New,
    ];
    assert_eq!(standings, expected);
    let t = seen.totals;
    assert_eq!(
        (t.new, t.same, t.newer_here, t.newer_there, t.both_changed, t.conflict, t.refused),
        (1, 1, 1, 1, 1, 1, 0)
    );
    assert_eq!((t.changing(), seen.by_kind["complaint"]), (4, t));
    assert_eq!((seen.new_entries, seen.known_entries, seen.admissible.clone()), (4, 5, Admissible::Yes));

    let newer = line(&seen, 2);
    let (here, there) = (newer.here.clone().unwrap(), newer.there.clone().unwrap());
    assert_eq!((here.author.name.as_str(), here.at), ("Marta", MONDAY));
    assert_eq!((there.author.desk.as_str(), there.at, there.offset), ("7K3", MONDAY + 11 * 60_000, 60));
    assert_eq!(newer.title, [("number", "R-2".into()), ("f.subject", "agua".into())]);

    let both = line(&seen, 4);
    assert_eq!(both.fields.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["state"]);
    assert_eq!(both.own, ["f.subject"]);

    let conflict: Vec<_> = line(&seen, 5).conflicts().collect();
    let [field] = conflict.as_slice() else { panic!("{conflict:?}") };
    let sides: Vec<_> =
        field.after.iter().map(|s| (s.last.author.name.as_str(), s.value.clone().unwrap(), s.brought)).collect();
    assert_eq!(sides, [("刘晓", "waiting".into(), false), ("Marta", "closed".into(), true)]);
    assert_eq!(field.here.len(), 1);
    let fresh = seen.lines.iter().find(|line| line.standing == Standing::New).unwrap();
    let whole = seen.whole(fresh);
    assert!(fresh.fields.is_empty() && whole.fields.len() >= 2, "{whole:?}");
    assert!(whole.fields.iter().all(|f| f.here.is_empty() && f.after.iter().all(|side| side.brought)));
    assert_eq!(liu.journal.get(&matter(2)).unwrap().text("state"), "open", "nothing has been applied");
}

#[test]
fn b11_importing_twice_changes_nothing() {
    let marta = sample();
    let mut liu = Desk::liu();
    let bundle = liu.read(&marta.export()).unwrap();
    let first = look(&liu, &bundle);
    assert_eq!((first.new_entries, first.new_blobs.len(), first.agreement), (8, 1, Agreement::Agree));
    liu.take(&bundle.entries);
    liu.blobs.extend(bundle.blobs.clone());
    assert_eq!(first.after.digest(), liu.journal.digest(), "the preview is what then happens");
    let second = look(&liu, &bundle);
    assert_eq!((second.admissible, second.new_entries, second.totals.changing()), (Admissible::NothingNew, 0, 0));
    assert!(second.lines.iter().all(|l| l.standing == Standing::Same && l.fields.is_empty()), "{:?}", second.lines);
    assert_eq!(second.after.digest(), liu.journal.digest());
}

#[test]
fn a_conflict_that_is_here_already_is_not_told_as_new_again() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    marta.set(0, 1, &[("state", "open")]);
    marta.give(&mut liu);
    marta.set(1, 1, &[("state", "a")]);
    liu.set(2, 1, &[("state", "b")]);
    marta.give(&mut liu);
    liu.give(&mut marta);
    assert_eq!(liu.journal.conflicts().len(), 1);
    marta.set(3, 1, &[("f.subject", "x")]);
    assert_eq!(line(&from(&marta, &liu), 1).standing, Standing::NewerThere);
}

#[test]
fn b12_a_deletion_that_had_not_seen_an_edit_is_a_conflict_and_fate_says_so() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    marta.set(0, 1, &[("state", "open")]);
    marta.set(0, 2, &[("state", "open")]);
    marta.give(&mut liu);
    liu.set(1, 1, &[("state", "waiting")]);
    for n in [1, 2] {
        let gone = Edit::of(marta.journal.get(&matter(n)).unwrap()).delete().part();
        marta.write(2, [gone]);
    }
    let seen = from(&marta, &liu);
    assert_eq!((line(&seen, 1).standing, line(&seen, 1).fate), (Standing::Conflict, Fate::Deleted));
    assert_eq!((line(&seen, 2).standing, line(&seen, 2).fate), (Standing::NewerThere, Fate::Deleted));
}

#[test]
fn sets_and_numbers_show_what_they_would_become() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    marta.write(0, [Edit::new(matter(1)).add("tags", "a").inc("calls", 1).part()]);
    marta.give(&mut liu);
    let more =
        Edit::of(marta.journal.get(&matter(1)).unwrap()).add("tags", "b").remove("tags", &"a".into()).inc("calls", 2);
    marta.write(1, [more.part()]);
    let seen = from(&marta, &liu);
    let [tags] = line(&seen, 1).sets.as_slice() else { panic!("one set") };
    assert_eq!((tags.added.as_slice(), tags.removed.as_slice()), (&["b".into()][..], &["a".into()][..]));
    let [calls] = line(&seen, 1).numbers.as_slice() else { panic!("one number") };
    assert_eq!((calls.here, calls.after), (1, 3));
}

#[test]
fn b54_what_was_erased_here_is_refused_and_an_erasure_that_comes_is_told() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    marta.set(0, 1, &[("name", "Lucía")]);
    marta.give(&mut liu);
    marta.set(1, 1, &[("name", "Lucía R.")]);
    liu.write(2, [Some(Part { record: matter(1), reason: None, ops: vec![Op::Erase] })]);
    let refused = from(&marta, &liu);
    assert_eq!(line(&refused, 1).standing, Standing::Refused(Why::Erased));
    assert_eq!((refused.totals.refused, refused.admissible), (1, Admissible::Yes));
    let coming = from(&liu, &marta);
    assert_eq!(line(&coming, 1).fate, Fate::Erased);
}

#[test]
fn an_action_whose_rest_is_missing_is_told_to_wait() {
    let mut marta = Desk::marta();
    let batch = |index| Some(entry::Batch { id: "b".into(), index, total: 2 });
    let first = marta.write_batch(0, [Edit::new(matter(1)).set("a", 1).part()], batch(0));
    marta.write_batch(0, [Edit::new(matter(2)).set("a", 1).part()], batch(1));
    let liu = Desk::liu();
    let half = look(&liu, &liu.read(&marta.export_only(&[first])).unwrap());
    assert_eq!(line(&half, 1).standing, Standing::Refused(Why::Unfinished));
    assert_eq!(from(&marta, &liu).totals.new, 2);
}

#[test]
fn b54_gaps_and_forks_are_told_and_a_chain_that_does_not_hold_refuses_the_whole() {
    let mut marta = Desk::marta();
    for minute in 0..3 {
        marta.set(minute, 1, &[("state", &minute.to_string())]);
    }
    let liu = Desk::liu();
    let later = look(&liu, &liu.read(&marta.export_only(&marta.entries[2..])).unwrap());
    assert_eq!((later.gaps, later.admissible), (BTreeSet::from([marta.log.clone()]), Admissible::Yes));

    // A copied profile goes on from the same place.
    let mut twin = Desk::marta();
    twin.set(0, 1, &[("state", "0")]);
    let mut knows = Desk::liu();
    twin.give(&mut knows);
    twin.set(1, 2, &[("state", "twin")]);
    marta.give(&mut knows);
    let forked = from(&twin, &knows);
    assert_eq!((forked.forks, forked.admissible), (vec![marta.log.clone()], Admissible::Yes));

    // Entries that no correct program makes: behind another log's entry, without the one before, behind a false hash, first and yet behind another.
    let stranger = Desk::liu().set(0, 7, &[("state", "x")]);
    let mut false_hash = marta.entries[2].hash();
    false_hash.0[31] ^= 1;
    let honest = marta.entries.clone();
    for (seq, prev) in [(2, Some(stranger.hash())), (4, None), (4, Some(false_hash)), (1, Some(Hash([3; 32])))] {
        let place = entry::Place { workspace: HOUSE.into(), log: marta.log.clone(), seq, prev, hlc: Hlc::default() };
        let body = honest[0].body().clone();
        let part = Edit::new(matter(1)).set("state", "forged").part().unwrap();
        let forged = Entry::seal(place, &Draft { body, parts: vec![part] }, &[Salt([0; 12]); 2]).unwrap();
        let id = forged.id();
        marta.entries = [honest.as_slice(), &[stranger.clone(), forged]].concat();
        let seen = from(&marta, &liu);
        assert_eq!(seen.admissible, Admissible::Broken(BTreeSet::from([id])), "{seq} {prev:?}");
        assert_eq!(line(&seen, 1).standing, Standing::Refused(Why::Chain));
        assert_eq!(line(&seen, 7).standing, Standing::New);
    }
}

#[test]
fn what_the_other_desk_had_although_this_file_leaves_it_out_is_not_newer_here() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    marta.set(0, 1, &[("state", "open")]);
    marta.give(&mut liu);
    liu.set(1, 1, &[("state", "waiting")]);
    liu.give(&mut marta);
    let own = marta.entries[..1].to_vec();
    assert_eq!(line(&look(&liu, &liu.read(&marta.export_only(&own)).unwrap()), 1).standing, Standing::Same);
    liu.set(2, 1, &[("state", "closed")]);
    assert_eq!(line(&look(&liu, &liu.read(&marta.export_only(&own)).unwrap()), 1).standing, Standing::NewerHere);
}

#[test]
fn l10_equal_vectors_with_unequal_digests_raise_an_alarm() {
    let marta = sample();
    let liu = Desk::liu();
    let mut bundle = liu.read(&marta.export()).unwrap();
    bundle.header.projection.digest = Hash([7; 32]);
    assert_eq!(look(&liu, &bundle).agreement, Agreement::Diverged);
    bundle.header.projection.version += 1;
    assert_eq!(look(&liu, &bundle).agreement, Agreement::Unknown);
    let mut busy = Desk::liu();
    busy.set(0, 8, &[("a", "b")]);
    assert_eq!(from(&marta, &busy).agreement, Agreement::Unknown);
}

#[test]
fn a_clock_more_than_two_minutes_ahead_is_told_and_an_old_file_is_not() {
    let marta = sample();
    let bundle = marta.read(&marta.export()).unwrap();
    let ahead = |now| preview(&Journal::default(), &bundle, Situation { now, blobs: &BTreeSet::new() }).clock_ahead;
    let created = bundle.header.created;
    assert_eq!(ahead(created - 120_000), None);
    assert_eq!(ahead(created - 120_001), Some(120_001));
    assert_eq!(ahead(created + 900_000_000), None);
}

#[test]
fn blobs_that_are_nowhere_are_told_and_those_that_are_here_already_are_not_new() {
    let (mut marta, mut liu) = (Desk::marta(), Desk::liu());
    for (n, name) in [(1, "far"), (2, "here")] {
        marta.write(0, [Edit::new(matter(n)).set("pack", blob::name(name.as_bytes()).to_string()).part()]);
    }
    liu.blobs.push(Blob::new("text/plain", b"here".to_vec()));
    assert_eq!(from(&marta, &liu).missing_blobs, BTreeSet::from([blob::name(b"far")]));
    marta.blobs.push(Blob::new("text/plain", b"far".to_vec()));
    let seen = from(&marta, &liu);
    assert_eq!((seen.missing_blobs.len(), seen.new_blobs), (0, BTreeSet::from([blob::name(b"far")])));
    marta.give(&mut liu);
    assert_eq!(from(&marta, &liu).admissible, Admissible::Yes, "the blob alone is worth importing");
}
