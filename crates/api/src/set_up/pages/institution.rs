//! The form of an institution: its name, its look, what it says of itself.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{Fonts, Institution, InstitutionId, Language, Staff};
use cimaise_store::Db;
use cimaise_web::{Accent, App, Layout, Problem, SignedIn, Tones};
use cimaise_words::{Voice, time_zones};

use super::super::institution_changes::editable_institution;
use super::super::{Typed, save_institution};
use super::form::{self, Filled, Posted, Refused};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/institution.html")]
struct InstitutionPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// As it stands.
    house: String,
    action: String,
    /// Where it is posted to be looked at first.
    preview: String,
    most: [usize; 2],
    /// The language chosen for each place, the first being its own; none where nothing is chosen.
    places: Vec<Option<Language>>,
    tongues: [Language; Language::ALL.len()],
    zones: Vec<String>,
    fonts: &'static [Fonts],
    /// A drawing of its colour, and what the colour becomes.
    drawing: String,
    tones: Tones,
}

/// `GET /desk/institutions/{institution}`
pub(crate) async fn edit_institution(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    form::show(&app, page(staff, *id)).await
}

/// `POST /desk/institutions/{institution}`
pub(crate) async fn save_institution_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let saved = save_institution(&app, staff.clone(), *id, typed.clone()).await;
    form::saved_or_again(&app, saved, ("institution-saved", typed), page(staff, *id)).await
}

/// `POST /desk/institutions/{institution}/preview`: nothing is kept.
pub(crate) async fn preview_institution(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    form::show_typed(&app, typed, page(staff, *id)).await
}

fn page(
    staff: Staff,
    id: InstitutionId,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<InstitutionPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let institution = editable_institution(db, &staff, id)?;
        let title = t.say("set-up-institution").to_string();
        let layout =
            frame(db, &staff, &title, Tab::Calls)?.with_script("scripts/set-up-preview.js");
        let standing = Typed::of_institution(&institution);
        let form = Filled::new(&institution, standing, again, t);
        // What is no colour is drawn as what stands.
        let accent: Accent =
            form.value("accent").parse().unwrap_or_else(|_| institution.accent.into());
        Ok(InstitutionPage {
            layout,
            t,
            action: format!("/desk/institutions/{id}"),
            preview: format!("/desk/institutions/{id}/preview"),
            most: [Institution::NAME, Institution::LEGAL_NOTICE],
            places: places(&form),
            tongues: Language::ALL,
            zones: zones(&institution),
            fonts: Fonts::ALL,
            drawing: accent.drawing(),
            tones: accent.tones(),
            house: institution.name,
            form,
        })
    }
}

/// As many places as there are languages.
fn places(form: &Filled) -> Vec<Option<Language>> {
    let chosen = form.typed().all("languages").filter_map(|tag| tag.parse().ok()).map(Some);
    chosen.chain(std::iter::repeat(None)).take(Language::ALL.len()).collect()
}

/// Those of this system, and the institution's own, whatever the system knows.
fn zones(institution: &Institution) -> Vec<String> {
    let mut zones = time_zones();
    if !zones.contains(&institution.time_zone) {
        zones.insert(0, institution.time_zone.clone());
    }
    zones
}

impl InstitutionPage {
    /// What is written on the colour.
    fn ink(&self) -> &'static str {
        if self.tones.on_surface == "#ffffff" { "white" } else { "black" }
    }

    /// Whether the colour is written as it was chosen.
    fn as_it_is(&self, shade: &str) -> &'static str {
        if self.tones.surface == shade { "chosen" } else { "changed" }
    }
}
