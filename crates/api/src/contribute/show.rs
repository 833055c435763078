//! `GET …/contribute`: the form, or kind words when the theme is not open.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Season;
use cimaise_web::{App, Problem, private_page};

use super::closed_page::ClosedPage;
use super::door::{Address, Door, spoken};
use super::draft::Draft;
use super::form_page::FormPage;

/// Shows the form. It is never kept by a cache: it holds the id that makes it one contribution.
pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    address: Path<Address>,
) -> Result<HttpResponse, Problem> {
    let language = spoken(&request)?;
    let door = Door::at(&app, address.into_inner()).await?;
    match door.season(app.now()) {
        Season::Open => {
            let fresh = Draft { submission: app.clock.id().to_string(), ..Draft::default() };
            private_page(&FormPage::new(&door, &app, language, &fresh, None))
        }
        season => private_page(&ClosedPage::new(&door, language, season)),
    }
}
