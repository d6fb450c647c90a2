//! The table of readings: how each Chinese character is pronounced, without tones.
//!
//! `tools/pinyin.py` writes the file and describes it. It comes over the network, so nothing in it is trusted: whatever
//! does not fit is refused. It knows characters, not words, so all readings of a character count; where a surname is
//! read in its own way, that reading comes first.

const MAGIC: &[u8] = b"PINYIN1\n";
/// The place of a syllable that stands for no reading.
const NONE: usize = 1023;
/// Whether the same character has another reading behind this one.
const MORE: u8 = 0x80;
/// The longest syllable: `zhuang`, `chuang`, `shuang`.
const LONGEST: usize = 6;

/// The file is not a table of readings; the text says where it goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTable(pub &'static str);

/// Characters that follow each other: the first, how many, and the place of the first one in `firsts`.
struct Run {
    first: u32,
    count: u32,
    place: usize,
}

/// How Chinese characters are read.
pub struct Pinyin {
    syllables: Vec<String>,
    runs: Vec<Run>,
    /// For each character, the place of its first reading.
    firsts: Vec<u32>,
    readings: Vec<u16>,
}

impl Pinyin {
    /// Reads the table.
    ///
    /// # Errors
    /// [`BadTable`] when any byte of it is not as described.
    pub fn read(bytes: &[u8]) -> Result<Self, BadTable> {
        let mut rest = Bytes(bytes);
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(BadTable("magic"));
        }
        let count = rest.number(2)?;
        let syllables = (0..count).map(|_| rest.syllable()).collect::<Result<Vec<String>, BadTable>>()?;
        let (mut runs, mut place) = (Vec::<Run>::new(), 0_usize);
        for _ in 0..rest.number(2)? {
            let (first, count) = (rest.number(4)?, rest.number(2)?);
            if first > u32::from(char::MAX) || runs.last().is_some_and(|last| first < last.first + last.count) {
                return Err(BadTable("runs"));
            }
            runs.push(Run { first, count, place });
            place += count as usize;
        }
        let count = rest.number(4)? as usize;
        let (low, high) = (rest.take(count)?, rest.take(count)?);
        if !rest.0.is_empty() {
            return Err(BadTable("length"));
        }
        // Every character has a reading or says that it has none. Also, nobody else says how much room to ask for.
        if place > count {
            return Err(BadTable("readings"));
        }
        let (mut firsts, mut readings, mut begins) = (Vec::with_capacity(place), Vec::with_capacity(count), true);
        for (at, (low, high)) in (0_u32..).zip(low.iter().zip(high)) {
            if begins {
                firsts.push(at);
            }
            begins = high & MORE == 0;
            let syllable = u16::from(*low) | u16::from(high & 3) << 8;
            if usize::from(syllable) >= syllables.len() && usize::from(syllable) != NONE {
                return Err(BadTable("syllable"));
            }
            readings.push(syllable);
        }
        if firsts.len() != place || !begins {
            return Err(BadTable("readings"));
        }
        firsts.push(u32::try_from(count).map_err(|_| BadTable("readings"))?);
        Ok(Self { syllables, runs, firsts, readings })
    }

    /// How a character is read, the most usual way or that of the surname first; nothing when it is not known.
    pub fn readings(&self, letter: char) -> impl Iterator<Item = &str> {
        let syllables = self.codes(letter).unwrap_or_default();
        syllables.iter().filter_map(|code| self.syllables.get(usize::from(*code))).map(String::as_str)
    }

    fn codes(&self, letter: char) -> Option<&[u16]> {
        let code = u32::from(letter);
        let run = self.runs.get(self.runs.partition_point(|run| run.first <= code).checked_sub(1)?)?;
        let offset = code.checked_sub(run.first).filter(|offset| *offset < run.count)?;
        let place = run.place + offset as usize;
        let (from, to) = (self.firsts.get(place)?, self.firsts.get(place + 1)?);
        self.readings.get(*from as usize..*to as usize)
    }
}

/// What of the file has not been read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], BadTable> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(BadTable("too short"))?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number of so many bytes, the low one first.
    fn number(&mut self, bytes: usize) -> Result<u32, BadTable> {
        Ok(self.take(bytes)?.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
    }

    fn syllable(&mut self) -> Result<String, BadTable> {
        let length = self.0.iter().take(LONGEST + 1).position(|byte| *byte == b'\n').ok_or(BadTable("syllable"))?;
        let letters = self.take(length)?;
        self.take(1)?;
        if letters.is_empty() || !letters.iter().all(u8::is_ascii_lowercase) {
            return Err(BadTable("syllable"));
        }
        Ok(letters.iter().map(|letter| char::from(*letter)).collect())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::search) fn shipped() -> Pinyin {
        Pinyin::read(include_bytes!("../../public/pinyin.bin")).unwrap()
    }

    fn of(pinyin: &Pinyin, letter: char) -> Vec<&str> {
        pinyin.readings(letter).collect()
    }

    #[test]
    fn b30_surnames_are_read_as_surnames_first_and_every_other_reading_counts() {
        let pinyin = shipped();
        for (letter, surname, other) in [
            ('单', "shan", "dan"),
            ('曾', "zeng", "ceng"),
            ('解', "xie", "jie"),
            ('仇', "qiu", "chou"),
            ('查', "zha", "cha"),
            ('区', "ou", "qu"),
            ('朴', "piao", "pu"),
            ('盖', "ge", "gai"),
            ('翟', "zhai", "di"),
        ] {
            let readings = of(&pinyin, letter);
            assert_eq!(readings[0], surname, "{letter}");
            assert!(readings.contains(&other), "{letter}: {readings:?}");
        }
        assert_eq!(of(&pinyin, '晓'), ["xiao"]);
        assert_eq!(of(&pinyin, '吕'), ["lv"]);
        assert_eq!(of(&pinyin, '〇'), ["ling"]);
        assert_eq!(of(&pinyin, '䶮'), ["yan"]);
        assert!(['a', 'ñ', '\u{3400}', '鿽', char::MAX, '\0'].into_iter().all(|c| of(&pinyin, c).is_empty()));
    }

    #[test]
    fn b30_the_table_knows_the_basic_block_and_stays_small() {
        let pinyin = shipped();
        let known = ('\u{4e00}'..='\u{9fff}').filter(|c| pinyin.readings(*c).next().is_some()).count();
        assert!(known > 20_900, "{known}");
        assert!(include_bytes!("../../public/pinyin.bin").len() < 60_000);
    }

    #[test]
    fn a_spoilt_table_is_refused_or_read_and_never_breaks_the_program() {
        let good = include_bytes!("../../public/pinyin.bin");
        for length in (0..good.len()).step_by(97).chain(0..300) {
            assert!(Pinyin::read(&good[..length]).is_err(), "{length}");
        }
        assert_eq!(Pinyin::read(&[&good[..], b"x"].concat()).err(), Some(BadTable("length")));
        for at in (0..3000).chain((3000..good.len()).step_by(61)) {
            for wrong in [0, 0x7f, 0xff] {
                let mut bytes = good.to_vec();
                bytes[at] = wrong;
                if let Ok(pinyin) = Pinyin::read(&bytes) {
                    for letter in ['一', '张', '鿿', '\u{2b81d}'] {
                        assert!(of(&pinyin, letter).iter().all(|syllable| syllable.len() <= LONGEST));
                    }
                }
            }
        }
    }
}
