//! What the workspace asks of the world outside: the time and chance.

use crate::store::Pace;

/// The world outside. In a browser the device's clock and its random source; in a test whatever the test says.
pub trait Env {
    /// Milliseconds since 1970, UTC, as the device shows it.
    fn now(&self) -> i64;

    /// Minutes east of UTC here and now.
    fn offset(&self) -> i32;

    /// Fills the slice with unpredictable bytes.
    fn fill(&self, bytes: &mut [u8]);

    /// Twelve unpredictable bytes: what ids and salts are made of.
    fn twelve(&self) -> [u8; 12] {
        let mut out = [0; 12];
        self.fill(&mut out);
        out
    }

    /// Lets others have their turn if this one has lasted long enough; by itself there are no others.
    fn breathe(&self) -> impl Future<Output = ()> {
        core::future::ready(())
    }
}

impl<E: Env> Pace for E {
    fn breathe(&self) -> impl Future<Output = ()> {
        Env::breathe(self)
    }
}
