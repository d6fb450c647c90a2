//! What tabs of one browser share: locks and messages.

use super::{Heard, both, name};
use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::task::{Context, Waker};
use ventanilla::platform::channel::Channel;
use ventanilla::platform::clock::sleep;
use ventanilla::platform::locks::{held, lease, with_lock};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn one_of_two_leases_wins_and_the_other_may_follow() {
    let name = name("lease");
    let (one, two) = (lease(&name).await.unwrap(), lease(&name).await.unwrap());
    assert!(one.is_some() && two.is_none());
    assert!(held().await.unwrap().contains(&name));
    drop(one);
    sleep(20).await;
    assert!(lease(&name).await.unwrap().is_some(), "a lease that was dropped can be taken");
}

#[wasm_bindgen_test]
async fn two_leases_at_the_same_instant_have_one_winner() {
    let name = name("instant");
    let won = Rc::new(RefCell::new(Vec::new()));
    let tab = || {
        let (name, won) = (name.clone(), Rc::clone(&won));
        async move {
            let lease = lease(&name).await.unwrap();
            sleep(50).await;
            won.borrow_mut().push(lease.is_some());
        }
    };
    both(tab(), tab()).await;
    let mut won = won.take();
    won.sort_unstable();
    assert_eq!(won, [false, true]);
}

#[wasm_bindgen_test]
async fn work_under_a_lock_does_not_overlap() {
    let name = name("work");
    let steps = Rc::new(RefCell::new(Vec::new()));
    let worker = |who: u8| {
        let (name, steps) = (name.clone(), Rc::clone(&steps));
        async move {
            let work = async {
                steps.borrow_mut().push(who);
                sleep(30).await;
                steps.borrow_mut().push(who);
            };
            with_lock(&name, work).await.unwrap();
        }
    };
    both(worker(1), worker(2)).await;
    let steps = steps.take();
    assert!(steps == [1, 1, 2, 2] || steps == [2, 2, 1, 1], "{steps:?}");
}

#[wasm_bindgen_test]
async fn a_lock_that_nobody_waits_for_any_more_is_not_kept() {
    let name = name("abandoned");
    let first = lease(&name).await.unwrap();
    let mut waiting = Box::pin(with_lock(&name, async {}));
    assert!(waiting.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(waiting);
    drop(first);
    sleep(50).await;
    assert!(lease(&name).await.unwrap().is_some());
}

#[wasm_bindgen_test]
async fn tabs_hear_each_other_and_not_themselves() {
    let name = name("channel");
    let (first, second) = (Heard::new(), Heard::new());
    let one = Channel::open(&name, first.ear()).unwrap();
    let two = Channel::open(&name, second.ear()).unwrap();
    one.post("{\"a\":\"ñ\"}").unwrap();
    assert_eq!(second.wait().await, ["{\"a\":\"ñ\"}"]);
    drop(two);
    one.post("{}").unwrap();
    sleep(100).await;
    assert!(second.take().is_empty(), "a channel that was dropped hears nothing");
    assert!(first.take().is_empty(), "nobody hears himself");
}
