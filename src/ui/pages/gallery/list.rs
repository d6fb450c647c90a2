//! A list: the calls to be made.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Cell, Column, DataTable, Glyph, Lamp, Row, Tab, Tabs};
use crate::ui::words::{tr, words};

#[component]
pub(super) fn ListSample() -> impl IntoView {
    let words = words();
    let columns = Signal::derive(move || {
        let t = &words.get().callback;
        [t.column_time, t.column_customer, t.column_reason, t.column_phone, t.column_attempts, t.column_state]
            .map(Column::new)
            .to_vec()
    });
    let tabs = Signal::derive(move || {
        let t = &words.get().callback;
        let tab = |key: &str, label: &str, count| Tab { key: key.to_owned(), label: label.to_owned(), count };
        vec![
            tab("today", t.tab_now_today, Some(5)),
            tab("next", t.tab_next_days, Some(18)),
            tab("team", t.tab_team, Some(3)),
            tab("done", t.tab_done, None),
        ]
    });
    let shown = RwSignal::new("today".to_owned());
    let selected = RwSignal::new(Some("1".to_owned()));
    let rows = Signal::derive(move || {
        let t = words.get();
        let row = |key: &str, late, time: &str, who: (&str, &str), why: (&str, &str), phone: &str, made, flag| Row {
            key: key.to_owned(),
            group: Some(if late { t.callback.group_now } else { t.callback.group_today }.to_owned()),
            cells: vec![
                Cell::Figures(time.to_owned()),
                Cell::Name(who.0.to_owned(), Some(who.1.to_owned())),
                Cell::TwoLines(why.0.to_owned(), why.1.to_owned()),
                Cell::Figures(phone.to_owned()),
                Cell::Attempts(made, 3, t.callback.attempts(made)),
                flag,
            ],
        };
        vec![
            row(
                "1",
                true,
                "10:00–10:30",
                ("Joaquín Ibáñez", "N.º de abonado 40 117 902, prefiere por la mañana"),
                ("Reclamación R-7K3-0214-1: comunicar la resolución", "Compromiso de Marta, jueves"),
                "+34 655 20 17 83",
                1,
                Cell::Flag(Lamp::Late, t.common.late_by("22 min")),
            ),
            row(
                "2",
                true,
                "11:00–11:30",
                ("王建国", "N.º de abonado 40 203 311, habla chino"),
                ("水压偏低，回访确认维修结果", "Orden OT-7K3-1187-3, cerrada ayer"),
                "+34 611 93 40 02",
                0,
                Cell::Flag(Lamp::Urgent, t.common.due_in("8 min")),
            ),
            row(
                "3",
                false,
                "12:30–13:00",
                ("Comunidad Río Alto, 7", "Administradora: Elena Sanz"),
                ("Solicitud de acometida S-0420: fecha de visita", "Oficina de ingeniería"),
                "+34 924 11 08 55",
                0,
                Cell::Flag(Lamp::Soon, t.common.due_in("1 h 40 min")),
            ),
            row(
                "4",
                false,
                "16:00–16:30",
                ("Nuria Castaño Vela", "N.º de abonado 40 090 144"),
                ("Encuesta de satisfacción", "Contacto del martes"),
                "+34 600 47 12 90",
                2,
                Cell::Flag(Lamp::Fine, t.common.due_in("5 h")),
            ),
            row(
                "5",
                false,
                "17:30–18:00",
                ("Lucía Fernández Ortega", "N.º de abonado 40 118 226"),
                ("Reclamación R-7K3-0231-8: confirmar aviso por SMS", "Compromiso propio"),
                "+34 612 08 44 19",
                0,
                Cell::Flag(Lamp::Done, t.common.done.to_owned()),
            ),
        ]
    });
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{move || words.get().callback.list_title}</h1>
                <Tabs id="calls" label=tr(|t| t.callback.list_title) tabs value=shown on_change=move |key| shown.set(key) />
                <Button label=tr(|t| t.callback.new_one) kind=ButtonKind::Primary icon=Glyph::Plus />
            </header>
            <div role="tabpanel" id="calls-panel" aria-labelledby=move || format!("calls-{}", shown.get())>
                <DataTable label=tr(|t| t.callback.list_title) columns rows selected on_open=|_| () />
            </div>
        </div>
    }
}
