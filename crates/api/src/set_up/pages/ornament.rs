//! The form of a logo or a cover.

use actix_multipart::Multipart;
use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{Adorned, Localized, Staff};
use cimaise_darkroom::Darkroom;
use cimaise_store::Db;
use cimaise_web::{App, Layout, PUBLIC_MEDIA, Problem, STAFF_MEDIA, SignedIn, address_of};
use cimaise_words::Voice;

use super::super::Typed;
use super::super::ornaments::{ALT, adorn, remove, standing};
use super::form::{self, Filled, Refused};
use crate::answers::{Answer, see_other};
use crate::contribute::accepted_types;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/ornament.html")]
struct OrnamentPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// What it adorns.
    title: Localized,
    action: String,
    /// Where one comes from.
    back: String,
    is_logo: bool,
    /// The one that hangs.
    stands: Option<Shown>,
    accept: String,
    most: usize,
}

struct Shown {
    src: String,
    width: i32,
    height: i32,
    alt: String,
}

/// What a form is about: `institutions`, `calls` or `themes`, and an id.
type About = Path<(String, String)>;

/// `GET /desk/{institutions|calls|themes}/{id}/picture`
pub(crate) async fn edit_ornament(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    about: About,
) -> Answer {
    form::show(&app, page(staff, read(&about)?)).await
}

/// `POST /desk/{institutions|calls|themes}/{id}/picture`
pub(crate) async fn save_ornament(
    app: Data<App>,
    darkroom: Data<Darkroom>,
    SignedIn(staff): SignedIn,
    about: About,
    form: Multipart,
) -> Answer {
    let at = read(&about)?;
    let (typed, saved) = match adorn(&app, &darkroom, staff.clone(), at, form).await {
        Ok(()) => (Typed::default(), Ok(())),
        Err((typed, problem)) => (typed, Err(problem)),
    };
    form::saved_or_again(&app, saved, ("ornament-saved", typed), page(staff, at)).await
}

/// `POST /desk/{institutions|calls|themes}/{id}/picture/removal`
pub(crate) async fn remove_ornament(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    about: About,
) -> Answer {
    remove(&app, staff, read(&about)?).await?;
    Ok(see_other("/desk/calls?done=ornament-removed"))
}

fn read(about: &(String, String)) -> Result<Adorned, Problem> {
    Adorned::parse(&about.0, &about.1).ok_or_else(Problem::not_found)
}

fn page(
    staff: Staff,
    at: Adorned,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<OrnamentPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let standing = standing(db, &staff, at)?;
        let is_logo = at.is_institution();
        let title = t.say(if is_logo { "set-up-logo" } else { "set-up-cover" }).to_string();
        let mut alt = Typed::default();
        if let Some(ornament) = &standing.ornament {
            alt.put_texts("alt", ornament.alt.iter());
        }
        let below = if standing.shown { PUBLIC_MEDIA } else { STAFF_MEDIA };
        let stands = standing.ornament.as_ref().and_then(|ornament| {
            let rendition = ornament.rendition_for("webp", 640)?;
            Some(Shown {
                src: address_of(below, at, ornament, rendition)?,
                width: rendition.width,
                height: rendition.height,
                alt: ornament.alt.get(t.language()).to_owned(),
            })
        });
        Ok(OrnamentPage {
            layout: frame(db, &staff, &title, Tab::Calls)?,
            t,
            form: Filled::new(&standing.institution, alt, again, t),
            title: standing.title,
            action: format!("/desk/{at}/picture"),
            back: format!("/desk/{at}"),
            is_logo,
            stands,
            accept: accepted_types(),
            most: ALT,
        })
    }
}
