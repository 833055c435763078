//! The form of a film about a call or a theme.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{Adorned, FilmAddress, Localized, Staff};
use cimaise_store::Db;
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;

use super::super::Typed;
use super::super::films::{FILM, about, choose_film};
use super::form::{self, Filled, Posted, Refused};
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/film.html")]
struct FilmPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// What it is about.
    title: Localized,
    action: String,
    /// Where one comes from.
    back: String,
    /// There is one now.
    stands: bool,
    most: usize,
}

/// `calls` or `themes`, and an id.
type Named = Path<(String, String)>;

/// `GET /desk/{calls|themes}/{id}/film`
pub(crate) async fn edit_film(app: Data<App>, SignedIn(staff): SignedIn, named: Named) -> Answer {
    form::show(&app, page(staff, read(&named)?)).await
}

/// `POST /desk/{calls|themes}/{id}/film`
pub(crate) async fn save_film(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    named: Named,
    form: Posted,
) -> Answer {
    let (at, typed) = (read(&named)?, Typed::from(form.into_inner()));
    let saved = choose_film(&app, staff.clone(), at, typed.one(FILM)).await;
    form::saved_or_again(&app, saved, ("film-saved", typed), page(staff, at)).await
}

/// `POST /desk/{calls|themes}/{id}/film/removal`
pub(crate) async fn remove_film(app: Data<App>, SignedIn(staff): SignedIn, named: Named) -> Answer {
    choose_film(&app, staff, read(&named)?, "").await?;
    Ok(see_other("/desk/calls?done=film-removed"))
}

fn read(named: &(String, String)) -> Result<Adorned, Problem> {
    Adorned::parse(&named.0, &named.1).ok_or_else(Problem::not_found)
}

fn page(
    staff: Staff,
    at: Adorned,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<FilmPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let about = about(db, &staff, at)?;
        let mut standing = Typed::default();
        standing.put(FILM, about.film.as_ref().map_or("", FilmAddress::as_str));
        Ok(FilmPage {
            layout: frame(db, &staff, &t.say("film-title").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&about.institution, standing, again, t),
            title: about.title,
            action: format!("/desk/{at}/film"),
            back: format!("/desk/{at}"),
            stands: about.film.is_some(),
            most: FilmAddress::LONGEST,
        })
    }
}
