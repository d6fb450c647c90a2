//! What is in WebAssembly files of its own, in the build for the browser that is cut into groups (`tools/split.mjs`): a
//! group is fetched when it is first wanted, so that a desk's first screen does not wait for what it does not show. In
//! every other build these are plain calls. The pages' groups are in `ui/pages/groups.rs`.

#![allow(unsafe_code, reason = "a call from one WebAssembly file into another is declared as a foreign function")]

use super::App;
use super::organisation::{PackOffer, PackRefusal, look_at_pack};
use crate::domain::contact::Opening;
use crate::journal::EntryId;
use crate::platform::folder::Folder;
use core::future::Future;
use core::pin::Pin;
use leptos::wasm_split::SplitLoaderError;

/// Work that goes on after its group has come.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// A group's file could not be fetched. It is tried again at the next call.
pub type NotHere = SplitLoaderError;

/// Declares a function of a group: `group! { name, fn function(argument: Type) -> Type { … } }`. It becomes
/// `async fn function(argument: Type) -> Result<Type, NotHere>`.
macro_rules! group {
    ($group:ident, $(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $out:ty $body:block) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// [`NotHere`].
        #[cfg(grouped)]
        #[leptos::wasm_split::wasm_split($group, wasm_split_path = ::leptos::wasm_split, fallible)]
        pub fn $name($($arg: $type),*) -> Result<$out, NotHere> {
            let value = $body;
            Ok(value)
        }

        $(#[$doc])*
        ///
        /// # Errors
        /// None in this build.
        #[cfg(not(grouped))]
        #[allow(clippy::unused_async, reason = "waits for its file in the build that is cut")]
        pub async fn $name($($arg: $type),*) -> Result<$out, NotHere> {
            let value = $body;
            Ok(value)
        }
    };
}
pub(crate) use group;

group! { intake,
    /// Checks a file that should be a pack.
    fn check_pack(bytes: Vec<u8>) -> Result<PackOffer, PackRefusal> {
        look_at_pack(&bytes)
    }
}

group! { contact,
    /// Takes entries back.
    fn take_back(app: App, entries: Vec<EntryId>) -> Work {
        Box::pin(app.take_back(entries))
    }
}

group! { contact,
    /// Begins a contact.
    fn begin_contact(app: App, with: Opening) -> Work {
        Box::pin(app.begin_contact(with))
    }
}

group! { contact,
    /// Puts what is stored in order.
    fn tidy(app: App) -> Work {
        Box::pin(app.tidy())
    }
}

group! { contact,
    /// Builds the search index.
    fn index(app: App) -> Work {
        Box::pin(app.index())
    }
}

group! { office,
    /// A round with the shared folder.
    fn share(app: App, folder: Folder) -> Work {
        Box::pin(app.share(folder))
    }
}

#[cfg(grouped)]
mod words {
    use super::NotHere;
    use crate::i18n::{self, PageStrings, Strings};

    group! { es,
        /// The texts in Spanish.
        fn spanish() -> &'static Strings { i18n::spanish() }
    }
    group! { zh,
        /// The texts in Chinese.
        fn chinese() -> &'static Strings { i18n::chinese() }
    }
    group! { en,
        /// The texts in English.
        fn english() -> &'static Strings { i18n::english() }
    }
    group! { es_pages,
        /// The other pages' texts in Spanish.
        fn spanish_pages() -> &'static PageStrings { i18n::spanish_pages() }
    }
    group! { zh_pages,
        /// The other pages' texts in Chinese.
        fn chinese_pages() -> &'static PageStrings { i18n::chinese_pages() }
    }
    group! { en_pages,
        /// The other pages' texts in English.
        fn english_pages() -> &'static PageStrings { i18n::english_pages() }
    }
}
#[cfg(grouped)]
pub use words::{chinese, chinese_pages, english, english_pages, spanish, spanish_pages};
