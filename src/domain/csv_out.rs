//! Tables as CSV for a spreadsheet program: RFC 4180, UTF-8 with a byte order mark, rows ended by CR LF (B38).
//!
//! A cell that a spreadsheet would take for a formula is written with an apostrophe before it, so that what a customer
//! said is never run. Telephone numbers with a plus are among those cells; the apostrophe is the price.

/// What a spreadsheet may take for the beginning of a formula: the signs, their full-width forms, and the characters
/// that it drops before it looks.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table as the bytes of a CSV file. Shorter rows are filled up, so that all have as many cells as the longest.
#[must_use]
pub fn bytes(rows: &[Vec<String>]) -> Vec<u8> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut out = String::from('\u{feff}');
    for row in rows {
        for place in 0..width {
            if place > 0 {
                out.push(',');
            }
            cell(&mut out, row.get(place).map(String::as_str).unwrap_or_default());
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

fn cell(out: &mut String, text: &str) {
    let tame = if text.starts_with(FORMULA) { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n', ';', '\t']) {
        out.push('"');
        out.push_str(tame);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(tame);
        out.push_str(text);
    }
}

/// A name for a CSV file: [`plain_name`].
#[must_use]
pub fn file_name(parts: &[&str]) -> String {
    plain_name(parts, "csv")
}

/// Letters of a file's name that every file system takes; whatever else stands in it becomes a hyphen.
#[must_use]
pub fn plain_name(parts: &[&str], ending: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let parts: Vec<String> = parts.iter().map(|part| part.chars().map(plain).collect()).collect();
    format!("{}.{ending}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(rows: &[&[&str]]) -> String {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        String::from_utf8(bytes(&rows)).unwrap()
    }

    #[test]
    fn b38_a_table_is_written_as_rfc_4180_with_a_byte_order_mark() {
        assert_eq!(written(&[&["a", "b"], &["1", "2"]]), "\u{feff}a,b\r\n1,2\r\n");
        assert_eq!(written(&[&["say \"no\"", "a,b", "a;b"]]), "\u{feff}\"say \"\"no\"\"\",\"a,b\",\"a;b\"\r\n");
        assert_eq!(written(&[&["two\nlines", "客户"]]), "\u{feff}\"two\nlines\",客户\r\n");
        assert_eq!(written(&[&["a", "b"], &["c"]]), "\u{feff}a,b\r\nc,\r\n");
        assert_eq!(written(&[]), "\u{feff}");
    }

    #[test]
    fn b38_no_cell_is_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+34612084419", "'+34612084419"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("\n=1", "\"'\n=1\""),
            ("＝1+1", "'＝1+1"),
            ("=cmd|' /C calc'!A0,\"x\"", "\"'=cmd|' /C calc'!A0,\"\"x\"\"\""),
            ("a=1", "a=1"),
        ] {
            assert_eq!(written(&[&[text]]), format!("\u{feff}{cell}\r\n"), "{text:?}");
        }
    }

    #[test]
    fn a_file_has_a_name_that_every_file_system_takes() {
        assert_eq!(file_name(&["Informe", "20/11/2026"]), "Informe-20-11-2026.csv");
        assert_eq!(file_name(&["联系 登记"]), "联系-登记.csv");
    }
}
