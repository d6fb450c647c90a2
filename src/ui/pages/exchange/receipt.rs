//! The receipt that an import offers, and what one that came back confirms.

use crate::state::{App, Confirmed};
use crate::ui::components::{Banner, BannerKind, Button, Glyph};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// Offers the receipt of an import as a file.
#[component]
pub fn OfferReceipt(
    /// The receipt.
    receipt: String,
) -> impl IntoView {
    let app = App::get();
    let save = move |()| match app.save_receipt(&receipt) {
        Ok(name) => app.tell(app.text_now().exchange.exported(&name), Vec::new()),
        Err(why) => app.warn(&why),
    };
    view! {
        <div class="stack">
            <p>{live(move || app.text().exchange.receipt_hint)}</p>
            <div>
                <Button label=tr(|t| t.exchange.receipt_save) icon=Glyph::Check on_press=save />
            </div>
        </div>
    }
}

/// What a receipt that came back confirms.
#[component]
pub fn ReceiptTaken(
    /// What it confirms.
    confirmed: Confirmed,
) -> impl IntoView {
    let app = App::get();
    let Confirmed { by, fresh, left } = confirmed;
    let title = tr(move |t| t.receipts.taken(&by));
    let body = MaybeProp::derive(move || {
        let text = app.text();
        let new = if fresh == 0 { text.receipts.nothing_fresh.to_owned() } else { text.receipts.fresh(fresh) };
        let rest = if left == 0 { text.receipts.all.to_owned() } else { text.receipts.left(left) };
        Some(format!("{new} {rest}"))
    });
    view! { <Banner kind=BannerKind::Info title body /> }
}
