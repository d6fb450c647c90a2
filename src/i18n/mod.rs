//! Every text of the program that a person can see, in Spanish, Simplified Chinese and English.
//!
//! The texts stand in areas, one file each; in a file the three languages of one text stand together, so a missing
//! translation does not compile and an odd one is seen at once. `strings(lang)` gives all areas of one language. The
//! organisation's own texts (scripts, forms, answers) are not here: they come from its pack. Dates, times and numbers
//! are not put into words here either: the browser's `Intl` does that, through [`Formats`].
//!
//! To add a text: one line in the area's file, `name: "es", "zh", "en";`. With values:
//! `name(count: usize): "{count} llamada" | "{count} llamadas", "{count} 个电话", "{count} call" | "{count} calls";`
//! and then `strings(lang).desk.name(3)`. A bar separates the singular, chosen when the first value is 1.

#[macro_use]
mod text;

mod formats;
mod lang;

pub use formats::{Formats, PlainFormats, span, stopwatch};
pub use lang::Lang;
pub use text::Pattern;

areas! {
    first {
        common: Common,
        shell: Shell,
        welcome: Welcome,
        desk: Desk,
        form: Form,
        callback: Callback,
        customer: Customer,
        kinds: Kinds,
        storage: Storage,
        errors: Errors,
        keys: Keys,
    }
    pages {
        script: Script,
        complaint: Complaint,
        exchange: Exchange,
        refusals: Refusals,
        pack_findings: PackFindings,
        conflicts: Conflicts,
        history: History,
        settings: Settings,
        directory: Directory,
        print: Print,
        shift: Shift,
        incident: Incident,
        register: Register,
        promise: Promise,
        report: Report,
        lists: Lists,
        sample: Sample,
        calls: Calls,
        alarm: Alarm,
        guard: Guard,
        paper: Paper,
        training: Training,
        quiz: Quiz,
        contest: Contest,
        lock: Lock,
        privacy: Privacy,
        sealing: Sealing,
        receipts: Receipts,
        order: Order,
        procedure: Procedure,
        kiosk: Kiosk,
        folder: FolderWords,
    }
}

mod held;

pub use held::*;

#[cfg(test)]
mod tests;
