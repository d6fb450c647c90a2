//! When a matter is due, by the limits and calendars of a pack.
//!
//! Called once by the action that sets a deadline; what it gives then stands in the record.

use super::organisation::Pack;
use crate::domain::form::{ClockLimit, FormClock};
use crate::domain::limit::Limit;
use crate::domain::moment::Moment;
use crate::domain::open_time::OpenTime;
use crate::domain::slug::ClassId;

impl Pack {
    /// A calendar of the pack, where and when it applies.
    #[must_use]
    pub fn open_time(&self, calendar: &str) -> Option<OpenTime<'_>> {
        let calendar = self.calendar(calendar)?;
        Some(OpenTime::new(calendar, &self.holidays, &self.make_up_days, self.time_zone))
    }

    /// When something that happened at `at` is due by a limit.
    #[must_use]
    pub fn due(&self, limit: &Limit, at: Moment) -> Option<Moment> {
        let open = limit.calendar.as_ref().and_then(|id| self.open_time(id.as_str()));
        limit.due(at, open.as_ref())
    }

    /// The limit of a form's clock: that of the class of the matter where the clock goes by class (its own default
    /// class when the matter has none), else the clock's own.
    #[must_use]
    pub fn clock_limit<'a>(&'a self, clock: &'a FormClock, class: Option<&str>) -> Option<&'a Limit> {
        match &clock.runs {
            ClockLimit::Limit(limit) => Some(limit),
            ClockLimit::Class(default) => {
                let class = class.and_then(|id| self.class(id)).or_else(|| self.class(default.as_str()));
                class.map(|class| &class.limit)
            }
        }
    }

    /// When a form's clock runs out for a matter of a class filed at `at`.
    #[must_use]
    pub fn clock_due(&self, clock: &FormClock, class: Option<&str>, at: Moment) -> Option<Moment> {
        self.due(self.clock_limit(clock, class)?, at)
    }

    /// The class of a category, by which its clocks run.
    #[must_use]
    pub fn class_of_category(&self, category: &str) -> Option<&str> {
        self.category(category)?.class.as_ref().map(ClassId::as_str)
    }
}
