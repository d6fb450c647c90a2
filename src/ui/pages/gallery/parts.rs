//! The parts that the other samples do not show, and the states they can be in.

use crate::ui::live::Parts;
use leptos::prelude::*;

use crate::ui::components::{
    Button, ButtonKind, CheckBox, Choice, DateField, Description, DescriptionList, Dialog, DiffFields, DiffValue,
    EmptyState, ErrorSummary, FieldError, Glyph, HistoryEvent, HistoryList, Icon, Lamp, Need, PhoneField, PrintSheet,
    Progress, Segmented, StatusFlag, TextField, TimeField,
};
use crate::ui::words::{tr, words};

#[component]
pub(super) fn Parts(#[prop(into)] on_say: Callback<()>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="page">
            <section class="card card-body">
                <div class="cluster">
                    <Button label="Primario" kind=ButtonKind::Primary />
                    <Button label="Secundario" icon=Glyph::Copy />
                    <Button label="Discreto" kind=ButtonKind::Ghost />
                    <Button label="Quitar" kind=ButtonKind::Danger icon=Glyph::Trash />
                    <Button label="En espera" disabled=true />
                    <Button label="Elegido" pressed=true />
                    <Button label="Diálogo…" on_press=move |()| open.set(true) />
                    <Button label="Avisar" on_press=on_say />
                    {super::hint()}
                </div>
                <div class="cluster">
                    <StatusFlag lamp=Lamp::Fine text="en 5 h" />
                    <StatusFlag lamp=Lamp::Soon text="en 1 h 40 min" />
                    <StatusFlag lamp=Lamp::Urgent text="en 8 min" />
                    <StatusFlag lamp=Lamp::Late text="22 min de retraso" />
                    <StatusFlag lamp=Lamp::Done text="Hecho" />
                    <StatusFlag lamp=Lamp::Paused text="En pausa" />
                    <Look />
                </div>
                <Progress label=tr(|t| t.exchange.checking) percent=Some(62) on_cancel=|()| () />
                <Progress label=tr(|t| t.exchange.reading) percent=None />
                <div class="cluster">
                    {Glyph::ALL.iter().map(|glyph| view! { <Icon glyph=*glyph /> }).parts()}
                </div>
            </section>
            <Fields />
            <Records />
            <EmptyState glyph=Glyph::Inbox title=tr(|t| t.desk.empty_title) body=tr(|t| t.desk.empty_body)>
                <Button label=tr(|t| t.desk.new_contact) kind=ButtonKind::Primary icon=Glyph::Phone />
            </EmptyState>
            <Sheet />
            <Dialog
                open
                on_close=move |()| open.set(false)
                title=tr(|t| t.script.skip_title)
                footer=move || view! { <Button label=tr(|t| t.common.cancel) on_press=move |()| open.set(false) /> }
            >
                <TextField id="d-reason" label=tr(|t| t.script.skip_reason) value="" on_input=|_| () />
            </Dialog>
        </div>
    }
}

#[component]
fn Look() -> impl IntoView {
    let look = RwSignal::new("system".to_owned());
    let words = words();
    let options = Signal::derive(move || {
        let t = &words.get().shell;
        vec![
            Choice::new("system", t.theme_system),
            Choice::new("light", t.theme_light),
            Choice::new("dark", t.theme_dark),
        ]
    });
    view! { <Segmented id="look" label=tr(|t| t.shell.theme) options value=look on_change=move |chosen| look.set(chosen) /> }
}

#[component]
fn Fields() -> impl IntoView {
    let words = words();
    let errors = Signal::derive(move || {
        let t = words.get();
        vec![
            FieldError { id: "p-name".to_owned(), text: t.form.required(t.common.name) },
            FieldError { id: "p-phone".to_owned(), text: t.form.bad_phone(t.common.phone) },
        ]
    });
    view! {
        <section class="card card-body">
            <ErrorSummary errors raised=0 />
            <div class="form-grid">
                <TextField id="p-name" label=tr(|t| t.common.name) value="" on_input=|_| () error=tr(|t| t.form.required(t.common.name)) />
                <PhoneField id="p-phone" label=tr(|t| t.common.phone) value="61x" on_input=|_| () hint="+34 612 08 44 19" error=tr(|t| t.form.bad_phone(t.common.phone)) />
                <DateField id="p-day" label=tr(|t| t.callback.day) value="2026-11-25" on_input=|_| () />
                <TimeField id="p-time" label=tr(|t| t.common.time) need=Need::Optional value="14:30" on_input=|_| () />
                <CheckBox id="p-check" label=tr(|t| t.exchange.protect) checked=true on_change=|_| () hint=tr(|t| t.welcome.passphrase_hint) />
            </div>
        </section>
    }
}

#[component]
fn Records() -> impl IntoView {
    let row = |key: &str, name: &str, value: &str| Description {
        key: key.to_owned(),
        name: name.to_owned(),
        value: value.to_owned(),
    };
    let rows = vec![
        row("subject", "Asunto", "Tres cortes de agua en una semana sin aviso"),
        row("facts", "Hechos", "El agua se cortó tres veces entre las 7 y las 9 de la mañana."),
        row("demand", "Solicita", ""),
    ];
    let event = |key: &str, what: &str, values: Option<(&str, &str)>| HistoryEvent {
        key: key.to_owned(),
        person: "Marta Ríos".to_owned(),
        what: what.to_owned(),
        when: "22 nov, 11:42".to_owned(),
        values: values.map(|(before, after)| (before.to_owned(), after.to_owned())),
        reason: Some("Motivo".to_owned()).filter(|_| values.is_some()),
    };
    let events = vec![
        event(
            "2",
            "Marta Ríos cambió «Asunto»",
            Some(("Corte de agua", "Tres cortes de agua en una semana sin aviso")),
        ),
        event("1", "Marta Ríos lo creó", None),
    ];
    let value = |key: &str, value: &str, written: &str| DiffValue {
        key: key.to_owned(),
        value: value.to_owned(),
        written: written.to_owned(),
    };
    let values = vec![
        value("a", "Aviso por SMS y un descuento en la factura", "Marta Ríos, hoy 11:42"),
        value("b", "Que se avise por carta a toda la comunidad", "王建国，hoy 11:40"),
    ];
    view! {
        <section class="split">
            <div class="card card-body">
                <DescriptionList items=rows on_change=|_| () />
                <DiffFields field="Solicita" values on_keep=|_| () />
            </div>
            <div class="card card-body">
                <HistoryList events />
            </div>
        </section>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    let row = |key: &str, name: &str, value: &str| Description {
        key: key.to_owned(),
        name: name.to_owned(),
        value: value.to_owned(),
    };
    view! {
        <PrintSheet
            organisation="Aguas de Valdelunas"
            title=tr(|t| t.print.complaint_form)
            number="R-7K3-0142-8"
            printed=("22 nov 2026, 11:42".to_owned(), "Marta Ríos".to_owned())
        >
            <DescriptionList items=vec![row("a", "Reclamante", "Lucía Fernández Ortega"), row("b", "Hechos", "El agua se cortó tres veces. 水压偏低。")] />
            <div class="signatures">
                <p>"Firma del reclamante"</p>
                <p>"Firma de quien atiende"</p>
            </div>
        </PrintSheet>
    }
}
