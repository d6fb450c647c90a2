//! How telephone numbers are built in the countries that packs are written for.
//!
//! Lengths, first digits, what is dialled at home only, and how digits are grouped. Facts of numbering plans, not of
//! networks: whether a number is in use is not known here.

use std::borrow::Cow;

/// One country's numbers.
pub(super) struct Country {
    /// Its calling code.
    pub(super) code: &'static str,
    /// The fewest digits after the code.
    pub(super) shortest: usize,
    /// The most digits after the code.
    pub(super) longest: usize,
    /// The digits that a number may begin with.
    pub(super) starts: &'static str,
    /// A digit before mobile numbers of ten digits that is dialled only from abroad.
    pub(super) mobile_digit: Option<char>,
    /// Takes away what is dialled at home only.
    pub(super) without_trunk: fn(&str) -> Cow<'_, str>,
    /// The sizes of the groups in which the digits are shown.
    pub(super) groups: fn(&str) -> &'static [usize],
}

impl Country {
    /// The country with this calling code.
    pub(super) fn of_code(code: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| country.code == code)
    }

    /// The country whose calling code the digits begin with. No code here begins another.
    pub(super) fn at_start_of(digits: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| digits.starts_with(country.code))
    }
}

/// Any other country: only what E.164 says.
pub(super) static OTHER: Country = Country {
    code: "",
    shortest: 6,
    longest: 14,
    starts: "0123456789",
    mobile_digit: None,
    without_trunk: |typed| Cow::Borrowed(typed.strip_prefix('0').unwrap_or(typed)),
    groups: |digits| match digits.len() {
        0..=7 => &[3, 4],
        8 => &[4, 4],
        9 => &[3, 3, 3],
        10 => &[3, 3, 4],
        11 => &[3, 4, 4],
        _ => &[4, 4, 4],
    },
};

static COUNTRIES: [Country; 6] = [
    // Spain: nine digits, nothing before them.
    Country {
        code: "34",
        shortest: 9,
        longest: 9,
        starts: "56789",
        mobile_digit: None,
        without_trunk: |typed| Cow::Borrowed(typed),
        groups: |_| &[3, 2, 2, 2],
    },
    // Mexico: ten digits since 2019; before, 01, 044 and 045 at home and 1 from abroad.
    Country {
        code: "52",
        shortest: 10,
        longest: 10,
        starts: "23456789",
        mobile_digit: None,
        without_trunk: |typed| {
            let bare =
                ["044", "045", "01", "1"].iter().find_map(|old| typed.strip_prefix(old).filter(|d| d.len() == 10));
            Cow::Borrowed(bare.unwrap_or(typed))
        },
        groups: |digits| {
            let two_digit_area = ["55", "56", "33", "81"].iter().any(|area| digits.starts_with(area));
            if two_digit_area { &[2, 4, 4] } else { &[3, 3, 4] }
        },
    },
    // China: mobiles of eleven digits begin with 1; fixed lines have an area code with 0 at home.
    Country {
        code: "86",
        shortest: 9,
        longest: 11,
        starts: "123456789",
        mobile_digit: None,
        without_trunk: |typed| Cow::Borrowed(typed.strip_prefix('0').unwrap_or(typed)),
        groups: |digits| match digits.as_bytes() {
            [b'1', b'0', ..] | [b'2', ..] => &[2, 4, 4],
            [b'4' | b'8', b'0', b'0', ..] => &[3, 3, 4],
            _ if digits.len() == 11 => &[3, 4, 4],
            _ => &[3, 3, 4],
        },
    },
    // Colombia: ten digits since 2021.
    Country {
        code: "57",
        shortest: 10,
        longest: 10,
        starts: "36",
        mobile_digit: None,
        without_trunk: |typed| Cow::Borrowed(typed),
        groups: |_| &[3, 3, 4],
    },
    // Argentina: ten digits; mobiles have 15 after the area code at home, and 9 before it from abroad.
    Country {
        code: "54",
        shortest: 10,
        longest: 11,
        starts: "12369",
        mobile_digit: Some('9'),
        without_trunk: argentine,
        groups: |digits| match (digits.len(), digits.starts_with("11"), digits.starts_with("911")) {
            (11, _, true) => &[1, 2, 4, 4],
            (11, ..) => &[1, 3, 3, 4],
            (_, true, _) => &[2, 4, 4],
            _ => &[3, 3, 4],
        },
    },
    // Peru: mobiles of nine digits begin with 9; fixed lines have an area code with 0 at home.
    Country {
        code: "51",
        shortest: 8,
        longest: 9,
        starts: "1456789",
        mobile_digit: None,
        without_trunk: |typed| Cow::Borrowed(typed.strip_prefix('0').unwrap_or(typed)),
        groups: |digits| match (digits.len(), digits.starts_with('1')) {
            (9, _) => &[3, 3, 3],
            (_, true) => &[1, 3, 4],
            _ => &[2, 3, 3],
        },
    },
];

/// `011 15 2345 6789` at home is `9 11 2345 6789` from abroad.
fn argentine(typed: &str) -> Cow<'_, str> {
    let bare = typed.strip_prefix('0').unwrap_or(typed);
    if bare.len() != 12 {
        return Cow::Borrowed(bare);
    }
    let areas: &[usize] = if bare.starts_with("11") { &[2] } else { &[3, 4] };
    let split = areas.iter().find_map(|size| {
        let (area, rest) = bare.split_at_checked(*size)?;
        rest.strip_prefix("15").map(|rest| format!("9{area}{rest}"))
    });
    split.map_or(Cow::Borrowed(bare), Cow::Owned)
}
