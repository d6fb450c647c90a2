//! A contact in progress: the call, the script, the form.

use leptos::prelude::*;

use crate::keymap::Action;
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceKeys, FieldRow, FileField, Glyph, Icon, ListedFile, Need, RadioGroup, Select,
    Step, StepState, Stepper, TextArea, TextField, Timer,
};
use crate::ui::words::{tr, words};

#[component]
pub(super) fn DeskSample() -> impl IntoView {
    view! {
        <div class="desk-call">
            <CallSample />
            <ScriptSample />
            <FormSample />
        </div>
    }
}

#[component]
fn CallSample() -> impl IntoView {
    let words = words();
    view! {
        <section class="call" aria-label="Llamada">
            <div class="call-state" data-state="talk">
                <span>{move || words.get().desk.talking}</span>
                <Timer label=tr(|t| t.desk.talk_time) since=0 now=222_000 />
            </div>
            <div class="call-person">
                <h1>"Lucía Fernández Ortega"</h1>
                <p>
                    <span>{move || words.get().desk.account_number("40 118 226")}</span>
                    <a href="tel:+34612084419">"+34 612 08 44 19"</a>
                    <span>"C/ del Molino, 14"</span>
                </p>
            </div>
            <div class="call-facts">
                <span class="chip">{move || words.get().desk.contacts_in_30_days(3)}</span>
                <a class="chip" data-lamp="soon" href="#/gallery">
                    <Icon glyph=Glyph::Warning />
                    {move || words.get().desk.complaint_due("R-7K3-0198-4", "hoy, 16:00")}
                </a>
            </div>
            <div class="call-acts">
                <Button label=tr(|t| t.desk.hold) kind=ButtonKind::Ghost icon=Glyph::Pause />
                <Button label=tr(|t| t.desk.finish) kind=ButtonKind::Primary action=Action::Finish />
            </div>
        </section>
    }
}

#[component]
fn ScriptSample() -> impl IntoView {
    let words = words();
    let step = |key: &str, title: &str, say: &str, answer: Option<(&str, &str)>, state| Step {
        key: key.to_owned(),
        title: title.to_owned(),
        say: say.to_owned(),
        answer: answer.map(|(answer, _)| answer.to_owned()),
        answer_mark: answer.map(|(_, mark)| mark.to_owned()),
        state,
    };
    let steps = vec![
        step(
            "greet",
            "Saludo",
            "Aguas de Valdelunas, buenos días. Le atiende Marta, agente 204. ¿En qué puedo ayudarle?",
            None,
            StepState::Done,
        ),
        step(
            "identify",
            "Identificación",
            "¿Me indica su número de abonado, por favor?",
            Some(("40 118 226", "comprobado")),
            StepState::Done,
        ),
        step(
            "listen",
            "Escucha y disculpa",
            "Lamento mucho lo ocurrido, señora Fernández, y le agradezco que nos avise. Voy a tomar nota de todo y, antes de colgar, le diré cuál es el siguiente paso y para cuándo.",
            None,
            StepState::Now,
        ),
        step("judge", "Valoración", "Indique si procede y por qué.", None, StepState::Coming),
        step("promise", "Compromiso", "Plazo, número de reclamación y quién le llamará.", None, StepState::Coming),
        step("close", "Despedida", "Espere a que cuelgue el cliente.", None, StepState::Coming),
    ];
    let kind = RwSignal::new("complaint".to_owned());
    let kinds = vec![
        Choice::new("complaint", "Reclamación"),
        Choice::new("fault", "Avería"),
        Choice::new("question", "Consulta"),
        Choice::new("idea", "Sugerencia"),
    ];
    view! {
        <section class="card" aria-label="Guion">
            <div class="script-body">
                <Stepper
                    label=tr(|t| t.script.title)
                    steps=steps
                    on_go=|_| ()
                    now=move |_| {
                        view! {
                            <ChoiceKeys
                                question="Tipo de contacto"
                                options=kinds.clone()
                                value=kind
                                on_choose=move |chosen| kind.set(chosen)
                            />
                        }
                    }
                />
            </div>
            <aside class="answers">
                <h3>
                    {move || words.get().script.standard_answers}
                    <kbd>"/"</kbd>
                </h3>
                <button type="button">"Baja presión: qué comprobar en casa"</button>
                <button type="button">"Plazo de reparación de averías: 24 horas"</button>
                <button type="button">"Compensación por corte sin aviso"</button>
            </aside>
        </section>
    }
}

#[component]
fn FormSample() -> impl IntoView {
    let words = words();
    let subject = RwSignal::new("Tres cortes de agua en una semana sin aviso".to_owned());
    let facts = RwSignal::new("El agua se cortó tres veces entre las 7 y las 9 de la mañana. Tiene un bebé de cuatro meses. Llamó el miércoles y le dijeron que era una avería puntual.".to_owned());
    let demand = RwSignal::new("Aviso por SMS y un descuento en la factura".to_owned());
    let reason = RwSignal::new("cut".to_owned());
    let stands = RwSignal::new("yes".to_owned());
    let judged = Signal::derive(move || {
        let t = &words.get().complaint;
        vec![Choice::new("yes", t.stands_yes), Choice::new("no", t.stands_no), Choice::new("later", t.stands_later)]
    });
    let files = vec![
        ListedFile { key: "1".to_owned(), name: "grifo.jpg".to_owned(), size: "1,2 MB".to_owned() },
        ListedFile { key: "2".to_owned(), name: "aviso-vecinos.pdf".to_owned(), size: "84 kB".to_owned() },
    ];
    view! {
        <form class="card" aria-label="Reclamación">
            <div class="card-head">
                <h2>
                    {move || words.get().complaint.title} " "
                    <span>{move || words.get().common.new_one}</span>
                </h2>
                <p class="aside">{move || words.get().desk.draft_saved("hace 1 s")}</p>
            </div>
            <div class="card-body">
                <div class="form-grid">
                    <TextField id="f-subject" label=tr(|t| t.common.subject) wide=true value=subject on_input=move |text| subject.set(text) />
                    <Select
                        id="f-reason"
                        label=tr(|t| t.complaint.category)
                        options=vec![Choice::new("cut", "Corte sin aviso"), Choice::new("low", "Baja presión")]
                        value=reason
                        on_change=move |chosen| reason.set(chosen)
                    />
                    <TextField id="f-when" label=tr(|t| t.complaint.happened_on) need=Need::Optional value="lun 16, mié 18 y vie 20 de nov." on_input=|_| () />
                    <TextArea id="f-facts" label=tr(|t| t.complaint.facts) value=facts on_input=move |text| facts.set(text) />
                    <TextField id="f-demand" label=tr(|t| t.complaint.demand) wide=true value=demand on_input=move |text| demand.set(text) />
                    <RadioGroup id="f-stands" label=tr(|t| t.complaint.stands) options=judged value=stands on_change=move |chosen| stands.set(chosen) />
                    <Select
                        id="f-department"
                        label=tr(|t| t.complaint.department)
                        options=vec![Choice::new("net", "Redes y averías")]
                        value="net"
                        on_change=|_| ()
                    />
                    <FieldRow id="f-due" label=tr(|t| t.complaint.answer_by)>
                        <output class="input" id="f-due">
                            <b>"mié 25 nov, 14:00"</b>
                            <span>{move || words.get().common.working_days(2)}</span>
                        </output>
                    </FieldRow>
                    <FileField
                        id="f-files"
                        label=tr(|t| t.form.files)
                        need=Need::Optional
                        files=files
                        on_add=|_| ()
                        on_remove=|_| ()
                    />
                </div>
            </div>
            <div class="form-foot">
                <Button label=tr(|t| t.complaint.set_callback) kind=ButtonKind::Ghost icon=Glyph::Callback />
                <Button label=tr(|t| t.complaint.promise) kind=ButtonKind::Ghost icon=Glyph::Clock />
                <Button label=tr(|t| t.form.review) kind=ButtonKind::Primary action=Action::Save />
            </div>
        </form>
    }
}
