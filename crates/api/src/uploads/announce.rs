//! `POST`: a file is announced, and may begin at once.

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse, http::header::LOCATION};
use cimaise_core::ThemeId;
use cimaise_media::Limits;
use cimaise_store::uploads::{self, Upload};
use cimaise_store::{Db, StoreError, calls, invitation_codes, themes};
use cimaise_web::{App, Problem, ProblemBody, Purpose};

use super::append::receive;
use super::header::{UPLOAD_LENGTH, UPLOAD_OFFSET, bytes, expires, has_body, must_be_bytes};
use super::metadata::Metadata;
use super::problems;
use crate::answers::Answer;
use crate::contribute::megabytes;

/// Why a file was not announced.
enum Declined {
    Store(StoreError),
    Problem(Problem),
}

impl From<StoreError> for Declined {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Declined> for Problem {
    fn from(declined: Declined) -> Self {
        match declined {
            Declined::Store(error) => error.into(),
            Declined::Problem(problem) => problem,
        }
    }
}

/// Announces a file. Its bytes may follow at once, or by PATCH to the address that is answered.
#[utoipa::path(
    post,
    path = "/api/v1/uploads",
    tag = "uploads",
    params(
        ("Tus-Resumable" = String, Header, description = "`1.0.0`"),
        ("Upload-Length" = u64, Header, description = "How long the file is, in bytes"),
        ("Upload-Metadata" = Option<String>, Header, description = "`filename`, `filetype`, `theme`: the id of the theme to which it goes, whose call may take lighter pictures than the house, `invitation`: the code with which one comes, where that call is by invitation, and `submission`: the UUID of the form that will name the file. Without it one is made, which HEAD tells"),
        ("Upload-Checksum" = Option<String>, Header, description = "`sha1` or `sha256` of the bytes that follow"),
    ),
    request_body(content_type = "application/offset+octet-stream", description = "The file's beginning, or all of it, or nothing"),
    responses(
        (status = 201, headers(
            ("Location", description = "Where the rest is sent; a form names the file by it, or by its last part"),
            ("Upload-Offset", description = "How much of it is safe, in bytes, where some followed"),
            ("Upload-Expires", description = "When it is there no more"),
        )),
        (status = 400, body = ProblemBody, content_type = "application/problem+json", description = "A header cannot be read, or asks for what OPTIONS does not name"),
        (status = 412, body = ProblemBody, content_type = "application/problem+json", description = "`Tus-Resumable` is not `1.0.0`"),
        (status = 413, body = ProblemBody, content_type = "application/problem+json", description = "Longer than a picture may be"),
        (status = 415, body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, body = ProblemBody, content_type = "application/problem+json", description = "It cannot hang; `errors` tells why"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json", description = "`uploads-too-many`, `uploads-too-heavy`, `too-many-requests`"),
        (status = 460, body = ProblemBody, content_type = "application/problem+json", description = "The bytes are not those of the checksum"),
    )
)]
pub(crate) async fn announce(request: HttpRequest, app: Data<App>, body: Payload) -> Answer {
    app.limiter.check(&request, Purpose::Upload)?;
    let (upload, theme, code) = announced(&request, &app)?;
    within_call(&app, theme, upload.length, code).await?;
    let with_bytes = has_body(&request);
    if with_bytes {
        must_be_bytes(&request)?;
    }
    let (row, number_max, bytes_max) =
        (upload.clone(), app.uploads.number_max, app.uploads.bytes_max);
    app.store
        .write::<_, Declined, _>(move |tx| {
            uploads::hold_client(tx, &row.client)?;
            let theirs = uploads::on_their_way(tx, &row.client, row.created_at)?;
            within(&theirs, row.length, number_max, bytes_max).map_err(Declined::Problem)?;
            Ok(uploads::create(tx, &row)?)
        })
        .await?;
    let mut answer = HttpResponse::Created();
    answer.insert_header((LOCATION, app.uploads.key.path(upload.id)));
    answer.insert_header(expires(&upload));
    if with_bytes {
        let received = receive(&request, &app, &upload, body).await?;
        answer.insert_header((UPLOAD_OFFSET, received.to_string()));
    }
    Ok(answer.finish())
}

/// What a request announces, for which theme, and with which code of an invitation.
fn announced(
    request: &HttpRequest,
    app: &App,
) -> Result<(Upload, Option<ThemeId>, String), Problem> {
    let length = bytes(request, &UPLOAD_LENGTH)?;
    app.pictures.check_bytes(length.unsigned_abs()).map_err(|unfit| problems::unfit(&unfit))?;
    let metadata = Metadata::of(request)?;
    let submission = metadata.submission.unwrap_or_else(|| app.clock.id());
    let metadata = metadata.of_form(submission);
    let (now, theme, code) = (app.now(), metadata.theme, metadata.invitation);
    let upload = Upload {
        id: app.clock.id().into(),
        submission,
        client: app.uploads.key.client(request),
        length,
        received: 0,
        filename: metadata.filename,
        metadata: metadata.said,
        original: None,
        created_at: now,
        expires_at: now + app.uploads.lifetime,
    };
    Ok((upload, theme, code))
}

/// Refuses what is heavier than the call of a theme takes, and who was not invited to it; a theme that is none of
/// ours says nothing.
async fn within_call(
    app: &App,
    theme: Option<ThemeId>,
    length: i64,
    code: String,
) -> Result<(), Problem> {
    let Some(theme) = theme else { return Ok(()) };
    let now = app.now();
    let read = move |db: &mut Db| {
        let theme = themes::by_id(db, theme)?;
        let call = calls::announced(db, theme.call)?;
        match invitation_codes::unfit(db, &call, &code, now)? {
            Some(why) => Err(StoreError::Uninvited(why)),
            None => Ok(call.terms),
        }
    };
    let terms = match app.store.read::<_, StoreError, _>(read).await {
        Err(StoreError::NotFound) => return Ok(()),
        terms => terms?,
    };
    let limits = Limits { max_bytes: terms.bytes_max(app.pictures.max_bytes), ..app.pictures };
    limits.check_bytes(length.unsigned_abs()).map_err(|unfit| problems::unfit(&unfit))
}

/// Refuses one more than a client may have on their way.
fn within(theirs: &[i64], length: i64, most: usize, bytes_max: u64) -> Result<(), Problem> {
    if theirs.len() >= most {
        return Err(problems::too_many(most));
    }
    let bytes: u64 = theirs.iter().chain([&length]).map(|bytes| bytes.unsigned_abs()).sum();
    if bytes > bytes_max { Err(problems::too_heavy(megabytes(bytes_max))) } else { Ok(()) }
}
