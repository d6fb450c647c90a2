//! The time of this device, and waiting.
//!
//! The only place that asks what time it is: the pure layers are told. A timer runs for as long as somebody holds
//! it. Limits: the monotonic clock may stand still while the machine sleeps, and a browser slows the timers of a
//! hidden tab down to one a minute, so a duration is always the difference of two readings, never a count of ticks.

use js_sys::{Date, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::answer::answer;
use super::js;

/// Milliseconds since the beginning of 1970 in UTC, as this device shows them.
#[must_use]
pub fn now_ms() -> i64 {
    Date::now() as i64
}

/// How many minutes local time is ahead of UTC at a moment: 60 in Madrid in winter, 480 in Shanghai.
#[must_use]
pub fn offset_minutes(at_ms: i64) -> i32 {
    // JavaScript counts westward.
    -(Date::new(&JsValue::from_f64(at_ms as f64)).get_timezone_offset() as i32)
}

/// Milliseconds since the page was opened, by a clock that nobody can set.
#[must_use]
pub fn monotonic_ms() -> u64 {
    js::window().ok().and_then(|window| window.performance()).map_or(0, |performance| performance.now() as u64)
}

enum Handle {
    Timeout(i32),
    Interval(i32),
    Frame(i32),
    Idle(u32),
    /// There is no window: the callback never runs.
    Nothing,
}

/// Something that will run later. Dropping it before then means that it does not.
#[must_use = "dropping the timer stops it"]
pub struct Timer {
    handle: Handle,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    /// Runs once, after at least so many milliseconds.
    pub fn after(ms: u32, callback: impl FnOnce() + 'static) -> Self {
        Self::start(once(callback), |window, callback| {
            let ms = i32::try_from(ms).unwrap_or(i32::MAX);
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, ms).map(Handle::Timeout)
        })
    }

    /// Runs again and again, about every so many milliseconds.
    pub fn every(ms: u32, callback: impl FnMut() + 'static) -> Self {
        Self::start(Closure::new(callback), |window, callback| {
            let ms = i32::try_from(ms).unwrap_or(i32::MAX);
            window.set_interval_with_callback_and_timeout_and_arguments_0(callback, ms).map(Handle::Interval)
        })
    }

    /// Runs once, before the next painting of the screen.
    pub fn next_frame(callback: impl FnOnce() + 'static) -> Self {
        Self::start(once(callback), |window, callback| window.request_animation_frame(callback).map(Handle::Frame))
    }

    /// Runs once, when the browser has nothing better to do; where it cannot say, after a moment.
    pub fn when_idle(callback: impl FnOnce() + 'static) -> Self {
        Self::start(once(callback), |window, callback| {
            // Safari knows no idle time.
            if js::property(window, "requestIdleCallback").is_some() {
                return window.request_idle_callback(callback).map(Handle::Idle);
            }
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, 50).map(Handle::Timeout)
        })
    }

    fn start(
        callback: Closure<dyn FnMut()>,
        begin: impl FnOnce(&web_sys::Window, &Function) -> Result<Handle, JsValue>,
    ) -> Self {
        let window = js::window().ok();
        let handle = window.and_then(|window| begin(&window, callback.as_ref().unchecked_ref()).ok());
        Self { handle: handle.unwrap_or(Handle::Nothing), _callback: callback }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        let Ok(window) = js::window() else { return };
        match self.handle {
            Handle::Timeout(id) => window.clear_timeout_with_handle(id),
            Handle::Interval(id) => window.clear_interval_with_handle(id),
            Handle::Frame(id) => drop(window.cancel_animation_frame(id)),
            Handle::Idle(id) => window.cancel_idle_callback(id),
            Handle::Nothing => {}
        }
    }
}

/// Waits for at least so many milliseconds.
pub async fn sleep(ms: u32) {
    let (answer, reply) = answer();
    let _timer = Timer::after(ms, move || {
        let _ = reply.give(());
    });
    answer.await;
}

fn once(callback: impl FnOnce() + 'static) -> Closure<dyn FnMut()> {
    let mut callback = Some(callback);
    Closure::new(move || {
        if let Some(callback) = callback.take() {
            callback();
        }
    })
}
