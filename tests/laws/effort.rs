//! How long this thread has worked, so that a busy machine does not decide a test.

use std::time::Duration;

/// Time that this thread has been running on a processor, where the system says so; else time passed since `start`.
pub fn worked(start: std::time::Instant) -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = said.and_then(|text| text.split_whitespace().next().and_then(|n| n.parse().ok()));
    nanos.filter(|n| *n > 0).map_or_else(|| start.elapsed(), Duration::from_nanos)
}
