//! A film about a call or a theme, which another site shows.

use cimaise_core::{Act, Adorned, Clock, FilmAddress, Institution, Localized, Staff};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{Db, StoreError, StoreResult, Tx, calls, hangings, institutions, themes};
use cimaise_web::{App, Problem};

use super::changes::{editable_call, editable_theme};

/// Under which name its address is typed.
pub(crate) const FILM: &str = "film";

/// What a film is about.
pub(crate) struct About {
    pub institution: Institution,
    /// As its institution calls it.
    pub title: Localized,
    /// Where one is shown now.
    pub film: Option<FilmAddress>,
}

/// A call or a theme with its film, for who may set it up.
pub(crate) fn about(db: &mut Db, staff: &Staff, at: Adorned) -> StoreResult<About> {
    let (institution, title, film) = match at {
        Adorned::Institution(_) => return Err(StoreError::NotFound),
        Adorned::Call(id) => {
            let call = editable_call(db, staff, id)?;
            (call.institution, call.title, call.film)
        }
        Adorned::Theme(id) => {
            let (theme, call) = editable_theme(db, staff, id)?;
            (call.institution, theme.title, theme.film)
        }
    };
    Ok(About { institution: institutions::by_id(db, institution)?, title, film })
}

/// Says where a film is shown, or that there is none, where nothing is typed. 404 for who may not set it up; 422 for
/// what is no page over https.
pub(crate) async fn choose_film(
    app: &App,
    staff: Staff,
    at: Adorned,
    typed: &str,
) -> Result<(), Problem> {
    let film = match typed.trim() {
        "" => Ok(None),
        typed => FilmAddress::parse(typed).map(Some),
    };
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| -> Result<_, Problem> {
        // What may not be seen is not there, whatever was typed.
        about(tx, &staff, at)?;
        let film = film.map_err(|_| Problem::invalid().field(FILM, "no-film"))?;
        Ok(put(tx, &*clock, &staff, at, film)?)
    });
    write.await
}

fn put(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    staff: &Staff,
    at: Adorned,
    film: Option<FilmAddress>,
) -> StoreResult<()> {
    let by = Some(staff.person.id);
    match at {
        Adorned::Institution(_) => Err(StoreError::NotFound),
        Adorned::Call(id) => {
            // First: whoever hangs holds the order before the call.
            hangings::alone(tx, id)?;
            let mut call = editable_call(tx, staff, id)?;
            if call.film == film {
                return Ok(());
            }
            call.film = film;
            calls::update(tx, &call)?;
            let subject = (call.institution, Subject::Call(id));
            acts::record(tx, clock, subject, by, Act::ChangeCall, FILM);
            Ok(())
        }
        Adorned::Theme(id) => {
            let (mut theme, call) = editable_theme(tx, staff, id)?;
            if theme.film == film {
                return Ok(());
            }
            theme.film = film;
            themes::update(tx, &theme)?;
            let (subject, told) =
                ((call.institution, Subject::Call(call.id)), format!("{} {FILM}", theme.slug));
            acts::record(tx, clock, subject, by, Act::ChangeTheme, told);
            Ok(())
        }
    }
}
