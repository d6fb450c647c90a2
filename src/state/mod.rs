//! Signals and actions: what the screen reads and what a person can do.
//!
//! [`App`] is the one thing that pages take from their context. Reading it inside a view follows the journal; an
//! action writes entries and the views follow. No rule of the trade is decided here (that is `domain`), and no browser
//! object is named (that is `platform`). A future that outlives its page reads signals with `try_…`.

#![allow(
    clippy::needless_pass_by_value,
    clippy::redundant_closure_for_method_calls,
    reason = "an action takes what it writes by value, and a method path is not general over the edit's lifetime"
)]

mod agents;
mod alarm;
mod answers;
mod app;
mod boot;
mod calling;
mod calls;
mod carrying;
mod catalogue;
mod conflicting;
mod contact;
mod contest;
mod custody;
mod dealings;
mod emergency;
mod erasing;
mod excluded;
mod finding;
mod finding_words;
mod folder;
mod form;
pub mod groups;
mod handing_in;
mod handover;
mod incident;
mod indexing;
mod intake;
mod kiosk;
mod lent;
mod lists;
mod live;
mod load_directory;
mod lock;
mod matter;
mod naming;
mod notice;
mod orders;
mod organisation;
mod paper;
mod peers;
mod people;
mod practice;
mod preferences;
mod presence;
mod printing;
mod procedure;
mod promises;
mod quiz;
mod receipts;
mod recognising;
mod refusal_words;
mod report;
mod rescue;
mod right_to_ask;
mod roles;
mod sample;
mod sealing;
mod shift;
mod stamp;
mod tickets;
mod training;
mod unimport;
mod upkeep;
mod waiting;
mod wipe;
mod words;

pub use crate::workspace::{Peer, Retractable};
pub use alarm::Notifications;
pub use app::{App, Phase};
pub use boot::{Beginner, Beginning};
pub use calls::Promise;
pub use conflicting::Verdict;
pub use contact::Ringing;
pub use custody::{Custody, words as store_words};
pub use dealings::Dealing;
pub use excluded::excluded_words;
pub use finding::{Finding, Found, Marked};
pub use finding_words::{place_words, problem_words};
pub use folder::{Brought, Shared, Standing as FolderStanding, Waits};
pub use form::{FormState, Kept};
pub use handover::{Exported, Pending};
pub use incident::{IncidentTimes, Informed};
pub use intake::{Dropped, Given, Taking};
pub use kiosk::{KioskSetUp, PinError};
pub use lent::{Copied, Lent};
pub use load_directory::{DIRECTORY_LIMIT, List, ListRefusal, Loading};
pub use lock::{LockError, Proof, RingChange};
pub use matter::FileRefusal;
pub use naming::kind_words;
pub use notice::{Notice, Tone};
pub use orders::{Known, ORDER_FORM};
pub use organisation::{PACK_FILE_LIMIT, PackOffer, PackRefusal, SHIPPED_PACKS, ShippedPack, read_pack};
pub use people::Newcomer;
pub use preferences::Theme;
pub use presence::{Editor, Watch};
pub use procedure::Act;
pub use receipts::Confirmed;
pub use recognising::Caller;
pub use refusal_words::{Elsewhere, beginning_words, elsewhere, opening_words, refusal_words};
pub use rescue::{NotRestorable, Restorable, SealedFile};
pub use sealing::{SealedBundle, Taken, Wanted};
pub use stamp::Who;
pub use tickets::{Summons, WindowSetUp};
pub use waiting::Waiting;

// What the screen reads of the layers below, so that it names none of them.
pub use crate::exchange::compare::{Line, Side, Standing};
pub use crate::exchange::{Invitation, Refusal, compare, document, limits, preview};
pub use crate::journal::conflict::Conflict;
pub use crate::journal::history::{Change, Event};
pub use crate::journal::{EntryId, Intent, RecordId, Write, WriteId};
pub use crate::platform::files::PickedFile;
pub use crate::workspace::keyring::{Holder, RecoveryKey, Ring, RingError, Slot as KeySlot};
pub use crate::workspace::{Binned, Desk, DraftForm, Imported, WorkspaceError};
