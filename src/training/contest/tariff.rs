//! What a bill comes to: a fixed charge, steps of use with a price each, and a tax on the sum. All in hundredths of the
//! currency, so that nothing hangs on fractions but the rounding of the tax.

use crate::domain::text::Text;
use crate::reading::members;

/// The charges that billing sums are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// What people call it.
    pub title: Text,
    /// What is measured: m³, grams.
    pub unit: Text,
    /// The currency's sign.
    pub currency: String,
    /// What everybody pays, in hundredths.
    pub fixed: u64,
    /// The steps of use, the first one first.
    pub steps: Vec<Step>,
    /// The tax on the sum, in thousandths.
    pub tax: u64,
    /// The categories of the question file that ask about charges.
    pub categories: Vec<String>,
}

members! { Tariff { must: [title, unit, currency, fixed, steps, tax, categories] } }

/// A step of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The last unit that belongs to it; none in the last step.
    pub to: Option<u64>,
    /// The price of a unit, in hundredths.
    pub price: u64,
}

members! { Step { must: [price], may: [to] } }

impl Tariff {
    /// What so many units cost with tax, in hundredths; half a hundredth is rounded up.
    #[must_use]
    pub fn bill(&self, units: u64) -> u64 {
        let mut below = 0;
        let mut sum = self.fixed;
        for step in &self.steps {
            let to = step.to.unwrap_or(u64::MAX).min(units);
            sum = sum.saturating_add(to.saturating_sub(below).saturating_mul(step.price));
            below = below.max(to);
        }
        let with_tax = sum.saturating_mul(self.tax.saturating_add(1_000)).saturating_add(500);
        with_tax / 1_000
    }

    /// Whether the steps rise and only the last one has no end.
    #[must_use]
    pub fn is_in_order(&self) -> bool {
        let Some((last, before)) = self.steps.split_last() else { return false };
        let rises = self.steps.windows(2).all(|pair| match pair {
            [a, b] => b.to.is_none_or(|b| a.to.is_some_and(|a| a < b)),
            _ => true,
        });
        last.to.is_none() && before.iter().all(|step| step.to.is_some()) && rises
    }
}

/// An amount in hundredths as it is written: `45.30`.
#[must_use]
pub fn amount(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
