//! Two pieces of work side by side.

use core::future::{Future, poll_fn};
use core::pin::pin;
use core::task::Poll;

/// Goes on with both until both are done: while one waits for the disk, the other may wait for the cipher.
pub async fn both<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut of_a, mut of_b) = (None, None);
    poll_fn(|context| {
        if of_a.is_none()
            && let Poll::Ready(done) = a.as_mut().poll(context)
        {
            of_a = Some(done);
        }
        if of_b.is_none()
            && let Poll::Ready(done) = b.as_mut().poll(context)
        {
            of_b = Some(done);
        }
        match (of_a.take(), of_b.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                (of_a, of_b) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::block_on;
    use std::cell::RefCell;

    /// Waits so often, and notes each time.
    async fn waits(name: char, times: u32, log: &RefCell<String>) -> char {
        let mut left = times;
        poll_fn(|context| {
            log.borrow_mut().push(name);
            if left == 0 {
                return Poll::Ready(());
            }
            left -= 1;
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        name
    }

    #[test]
    fn each_goes_on_while_the_other_waits_and_none_is_asked_again_when_done() {
        let log = RefCell::default();
        assert_eq!(block_on(both(waits('a', 1, &log), waits('b', 3, &log))), ('a', 'b'));
        assert_eq!(log.take(), "ababbb".to_owned());
        assert_eq!(block_on(both(waits('a', 2, &log), waits('b', 0, &log))), ('a', 'b'));
        assert_eq!(log.take(), "abaa".to_owned());
    }
}
