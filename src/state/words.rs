//! The texts of a language are in a file of their own, in the build that is cut into groups.

use super::App;
#[cfg(grouped)]
use super::groups;
use super::groups::NotHere;
use super::preferences::first_language;
use crate::i18n::Lang;
use crate::platform::{crash, page};
use leptos::prelude::{GetUntracked, Set};

/// Fetches the texts of a language, unless they are here.
///
/// # Errors
/// Their file cannot be had now.
#[cfg_attr(not(grouped), allow(clippy::unused_async, reason = "waits for a file in the build that is cut"))]
pub(super) async fn bring(lang: Lang) -> Result<(), NotHere> {
    #[cfg(grouped)]
    crate::i18n::lend(
        lang,
        match lang {
            Lang::Es => groups::spanish().await?,
            Lang::Zh => groups::chinese().await?,
            Lang::En => groups::english().await?,
        },
    );
    #[cfg(not(grouped))]
    let _ = lang;
    Ok(())
}

/// Fetches the other pages' texts in a language, unless they are here.
///
/// # Errors
/// Their file cannot be had now.
#[cfg_attr(not(grouped), allow(clippy::unused_async, reason = "waits for a file in the build that is cut"))]
async fn bring_pages(lang: Lang) -> Result<(), NotHere> {
    #[cfg(grouped)]
    crate::i18n::lend_pages(
        lang,
        match lang {
            Lang::Es => groups::spanish_pages().await?,
            Lang::Zh => groups::chinese_pages().await?,
            Lang::En => groups::english_pages().await?,
        },
    );
    #[cfg(not(grouped))]
    let _ = lang;
    Ok(())
}

/// Fetches all texts of a language, unless they are here.
pub(super) async fn bring_whole(lang: Lang) -> Result<(), NotHere> {
    bring(lang).await?;
    bring_pages(lang).await
}

impl App {
    /// Fetches the texts to begin with, unless they are here: of the language asked for, else of any.
    pub async fn bring_words(self) {
        for lang in core::iter::once(first_language()).chain(Lang::ALL) {
            if bring(lang).await.is_ok() {
                page::set_language(lang.tag());
                if self.lang.get_untracked() != lang {
                    self.lang.set(lang);
                }
                return;
            }
        }
        crash::broken("no language could be fetched");
    }

    /// Fetches the texts of the pages that come after the first desk, in the language of the screen.
    ///
    /// # Errors
    /// Their file cannot be had now.
    pub async fn bring_page_words(self) -> Result<(), NotHere> {
        bring_pages(self.lang.get_untracked()).await
    }

    /// Fetches the style of all pages but the first.
    pub fn bring_page_style(self) -> impl Future<Output = ()> + Send {
        page::bring_style("later.css")
    }

    /// Fetches the other languages, so that the screen can change without a network.
    pub async fn bring_all_words(self) {
        for lang in Lang::ALL {
            // Asked for again when somebody wants it.
            let _ = bring_whole(lang).await;
        }
    }

    /// Changes the language of the screen at once, and keeps the choice.
    pub fn set_language(self, lang: Lang) {
        leptos::task::spawn_local(async move {
            if bring_whole(lang).await.is_ok() {
                self.choose_language(lang);
            } else {
                self.warn(self.text_now().errors.page_missing_why);
            }
        });
    }
}
