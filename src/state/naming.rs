//! What kinds of records are called, for screens on which records of every kind stand together.

use crate::i18n::Strings;

/// What a kind of record is called.
#[must_use]
pub fn kind_words(text: &Strings, kind: &str) -> &'static str {
    let kinds = &text.kinds;
    match kind {
        "contact" => kinds.contact,
        "complaint" => kinds.complaint,
        "callback" => kinds.callback,
        "attempt" => kinds.attempt,
        "customer" => kinds.customer,
        "agent" => kinds.agent,
        "promise" => kinds.promise,
        "file" => kinds.file,
        "note" => kinds.note,
        "workspace" => kinds.workspace,
        "shift" => kinds.shift,
        "incident" => kinds.incident,
        "referral" => kinds.order,
        "referral-step" => kinds.order_step,
        "emergency" => kinds.emergency,
        "reserved" => kinds.reserved,
        "handing-in" => kinds.handing_in,
        _ => kinds.other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, strings};

    #[test]
    fn a_kind_that_a_later_version_brings_is_shown_under_a_common_name() {
        let text = strings(Lang::Es);
        assert_eq!(kind_words(text, "complaint"), "Reclamación");
        assert_eq!(kind_words(text, "meter"), text.kinds.other);
    }
}
