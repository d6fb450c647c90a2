//! Telephone numbers: one form for storing and comparing, one for showing.
//!
//! What is stored is E.164 (`+34612084419`); `612 08 44 19`, `0034 612…` and `+34 (612)…` give the same. Numbers of the
//! countries in `phone_country` are checked for length and start; for all others only E.164's own limits
//! hold. It is no directory: a well-formed number may belong to nobody.

use super::phone_country::{Country, OTHER};
use std::fmt;

/// The most digits of a number with its calling code (E.164).
const MOST_DIGITS: usize = 15;

/// A telephone number with its country.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    digits: String,
    code_length: usize,
}

/// Why something typed is no telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneProblem {
    /// Nothing was typed.
    Empty,
    /// A character that telephone numbers do not have.
    Character(char),
    /// Digits are missing; so many were typed.
    TooShort(usize),
    /// There are too many digits; so many were typed.
    TooLong(usize),
    /// No number of the country starts like this.
    Start(char),
}

impl Phone {
    /// Reads a number as typed, or as a phone system puts it into an address. `home` is the calling code of the
    /// organisation's country, for numbers without one.
    ///
    /// # Errors
    /// [`PhoneProblem`] says what is wrong with it.
    pub fn parse(text: &str, home: &str) -> Result<Self, PhoneProblem> {
        let typed = typed(text)?;
        if let Some(full) = typed.strip_prefix('+').or_else(|| typed.strip_prefix("00")) {
            return Self::international(full);
        }
        let country = Country::of_code(home);
        let code = country.map_or(home, |country| country.code);
        match Self::national(code, country.unwrap_or(&OTHER), &typed) {
            // Phone systems drop the plus, and web addresses turn it into a space.
            Err(PhoneProblem::TooLong(_)) if typed.starts_with(code) => Self::international(&typed),
            read => read,
        }
    }

    /// E.164: what is stored, and what a `tel:` address takes.
    #[must_use]
    pub fn e164(&self) -> String {
        format!("+{}", self.digits)
    }

    /// The country's calling code.
    #[must_use]
    pub fn code(&self) -> &str {
        self.digits.get(..self.code_length).unwrap_or_default()
    }

    /// The digits without the country's calling code.
    #[must_use]
    pub fn national_digits(&self) -> &str {
        self.digits.get(self.code_length..).unwrap_or_default()
    }

    /// The number as it is written in its own country.
    #[must_use]
    pub fn national_shown(&self) -> String {
        let country = Country::of_code(self.code()).unwrap_or(&OTHER);
        let mut rest = self.national_digits();
        let mut shown = String::new();
        for size in (country.groups)(rest) {
            let (group, after) = rest.split_at_checked(*size).unwrap_or((rest, ""));
            if !shown.is_empty() && !group.is_empty() {
                shown.push(' ');
            }
            shown.push_str(group);
            rest = after;
        }
        shown.push_str(rest);
        shown
    }

    /// The last digits, by which people look for a number.
    #[must_use]
    pub fn last(&self, digits: usize) -> &str {
        let start = self.digits.len().saturating_sub(digits);
        self.digits.get(start..).unwrap_or_default()
    }

    /// Whether both reach the same telephone: some countries write a mobile digit only from abroad.
    #[must_use]
    pub fn same_line(&self, other: &Self) -> bool {
        self.line() == other.line()
    }

    fn line(&self) -> (&str, &str) {
        let national = self.national_digits();
        let mobile = Country::of_code(self.code()).and_then(|country| country.mobile_digit);
        let without = mobile.filter(|_| national.len() == 11).and_then(|digit| national.strip_prefix(digit));
        (self.code(), without.unwrap_or(national))
    }

    fn international(digits: &str) -> Result<Self, PhoneProblem> {
        if let Some(country) = Country::at_start_of(digits) {
            let national = digits.strip_prefix(country.code).unwrap_or_default();
            return Self::national(country.code, country, national);
        }
        match digits.chars().next() {
            None => return Err(PhoneProblem::TooShort(0)),
            Some('0') => return Err(PhoneProblem::Start('0')),
            Some(_) => {}
        }
        // Without the list of all calling codes nothing can be said of where the code ends.
        let made = Self { code_length: 0, digits: digits.to_owned() };
        if digits.len() < 7 { Err(PhoneProblem::TooShort(digits.len())) } else { made.within_e164() }
    }

    fn national(code: &str, country: &Country, typed: &str) -> Result<Self, PhoneProblem> {
        let national = (country.without_trunk)(typed);
        let length = national.chars().count();
        if length < country.shortest {
            return Err(PhoneProblem::TooShort(length));
        }
        if length > country.longest {
            return Err(PhoneProblem::TooLong(length));
        }
        match national.chars().next().filter(|first| !country.starts.contains(*first)) {
            Some(first) => Err(PhoneProblem::Start(first)),
            // The code's length is kept only where it can be found again in the stored form.
            None => Self { digits: format!("{code}{national}"), code_length: country.code.len() }.within_e164(),
        }
    }

    fn within_e164(self) -> Result<Self, PhoneProblem> {
        let length = self.digits.len();
        if length > MOST_DIGITS { Err(PhoneProblem::TooLong(length)) } else { Ok(self) }
    }
}

/// With calling code, as it is shown everywhere: `+34 612 08 44 19`.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let between = if self.code_length > 0 { " " } else { "" };
        write!(f, "+{}{between}{}", self.code(), self.national_shown())
    }
}

impl fmt::Display for PhoneProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a telephone number: {self:?}")
    }
}

impl std::error::Error for PhoneProblem {}

/// Plus and digits of what was typed, without what separates.
fn typed(text: &str) -> Result<String, PhoneProblem> {
    let mut kept = String::new();
    for typed in text.trim().chars() {
        let half_width = match typed {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(typed as u32 - 0xfee0).unwrap_or(typed),
            other => other,
        };
        match half_width {
            '0'..='9' => kept.push(half_width),
            '+' if kept.is_empty() => kept.push('+'),
            '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            space if space.is_whitespace() => {}
            _ => return Err(PhoneProblem::Character(typed)),
        }
    }
    if kept.is_empty() { Err(PhoneProblem::Empty) } else { Ok(kept) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b28_national_and_international_forms_are_one_number() {
        let case = |home: &str, forms: &[&str], e164: &str, shown: &str| {
            for form in forms {
                let phone = Phone::parse(form, home).unwrap();
                assert_eq!((phone.e164().as_str(), phone.to_string().as_str()), (e164, shown), "{form}");
                assert_eq!(Phone::parse(e164, home).unwrap(), phone);
            }
        };
        let madrid =
            ["612 08 44 19", "+34612084419", "0034 612-08-44-19", "６１２０８４４１９", " 34612084419", "(612)084.419"];
        case("34", &madrid, "+34612084419", "+34 612 08 44 19");
        case("34", &["924110855"], "+34924110855", "+34 924 11 08 55");
        case("86", &["13800138000", "+86 138-0013-8000", "8613800138000"], "+8613800138000", "+86 138 0013 8000");
        case("86", &["010-88886666", "+86 10 88886666"], "+861088886666", "+86 10 8888 6666");
        case("86", &["0755 26001234"], "+8675526001234", "+86 755 2600 1234");
        case("52", &["55 1234 5678", "044 55 1234 5678", "+52 1 55 1234 5678"], "+525512345678", "+52 55 1234 5678");
        case("52", &["2221234567"], "+522221234567", "+52 222 123 4567");
        case("57", &["300 123 4567"], "+573001234567", "+57 300 123 4567");
        case("54", &["011 15 2345 6789", "+54 9 11 2345 6789"], "+5491123456789", "+54 9 11 2345 6789");
        case("54", &["11 2345 6789"], "+541123456789", "+54 11 2345 6789");
        case("51", &["912 345 678"], "+51912345678", "+51 912 345 678");
        case("51", &["01 234 5678"], "+5112345678", "+51 1 234 5678");
        case("44", &["020 7946 0958"], "+442079460958", "+4420 7946 0958");
        case("34", &["+44 20 7946 0958"], "+442079460958", "+4420 7946 0958");
    }

    #[test]
    fn a_mobile_is_the_same_line_with_and_without_the_digit_for_calls_from_abroad() {
        let phone = |text: &str| Phone::parse(text, "54").unwrap();
        assert!(phone("+54 9 11 2345 6789").same_line(&phone("11 2345 6789")));
        assert!(!phone("+54 9 11 2345 6789").same_line(&phone("11 2345 6780")));
        assert_eq!(phone("11 2345 6789").last(4), "6789");
    }

    #[test]
    fn nonsense_is_refused_with_what_is_wrong() {
        let case = |text: &str, problem: PhoneProblem| assert_eq!(Phone::parse(text, "34"), Err(problem), "{text}");
        case("", PhoneProblem::Empty);
        case("  -", PhoneProblem::Empty);
        case("anonymous", PhoneProblem::Character('a'));
        case("612+084419", PhoneProblem::Character('+'));
        case("612 08 44", PhoneProblem::TooShort(7));
        case("612 08 44 190", PhoneProblem::TooLong(10));
        case("112", PhoneProblem::TooShort(3));
        case("123 456 789", PhoneProblem::Start('1'));
        case("+34 6120844190", PhoneProblem::TooLong(10));
        case("+", PhoneProblem::TooShort(0));
        case("+0 123 456 789", PhoneProblem::Start('0'));
        case("+9991234567890123", PhoneProblem::TooLong(16));
        case("3461208441", PhoneProblem::TooShort(8));
    }
}
