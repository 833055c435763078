//! From a request to a draft. Files go to disk as they come, never whole in memory, and are looked
//! at before the next field is read.

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::http::StatusCode;
use cimaise_core::Original;
use cimaise_media::{Facts, InspectError, Limits, inspect};
use cimaise_web::Problem;
use futures_util::TryStreamExt;
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use super::draft::{Bytes, Draft, Seen, Upload};

/// The most bytes that a text field can need: 1,000 characters of 4 bytes, with room to spare.
const TEXT_BYTES: usize = 16 * 1024;
/// The most bytes of all text fields together, with what multipart adds.
const FORM_BYTES: u64 = 1024 * 1024;
/// The most fields: pictures, descriptions, statements and texts, with room to spare.
const FIELDS: usize = 200;

/// How much of a request may still come, in bytes.
struct Budget(u64);

impl Budget {
    fn spend(&mut self, bytes: usize) -> Result<(), Problem> {
        let too_large = || Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large");
        self.0 = self.0.checked_sub(bytes as u64).ok_or_else(too_large)?;
        Ok(())
    }
}

/// Reads a form with at most `most` pictures and `replaced` that take the place of others, each within
/// `limits`. A picture too many is counted,
/// and one too heavy is told from its beginning; both are read to their end, or their sender's
/// browser would never show the answer.
///
/// # Errors
/// 413 when the whole request is heavier than all it may hold; 400 when it is no multipart form.
pub(crate) async fn read(
    mut form: Multipart,
    most: usize,
    replaced: usize,
    limits: &Limits,
) -> Result<Draft, Problem> {
    let files = (most + replaced) as u64;
    let mut budget = Budget(limits.max_bytes.saturating_mul(files) + FORM_BYTES);
    let mut draft = Draft::default();
    let mut fields = 0;
    while let Some(mut field) = form.try_next().await.map_err(unreadable)? {
        fields += 1;
        if fields > FIELDS {
            return Err(Problem::new(StatusCode::BAD_REQUEST, "unreadable"));
        }
        let name = field.name().unwrap_or_default().to_owned();
        if name == Draft::UPLOADS {
            let named = text(&mut field, &mut budget).await?;
            take_named(&mut draft, &named, most);
        } else if let Some(place) = place_of(&name, replaced) {
            let upload = upload(&mut field, &mut budget, limits).await?;
            draft.replaced.extend(upload.map(|upload| (place, upload)));
        } else if name != Draft::PICTURES {
            draft.take(&name, text(&mut field, &mut budget).await?);
        } else if draft.uploads.len() < most {
            draft.uploads.extend(upload(&mut field, &mut budget, limits).await?);
        } else {
            draft.left_out += usize::from(passed_over(&mut field, &mut budget).await? > 0);
        }
    }
    Ok(draft)
}

/// Reads a form of texts and one file in the field `file`, within `limits`; texts in their order.
///
/// # Errors
/// As [`read`].
pub(crate) async fn read_one(
    mut form: Multipart,
    file: &str,
    limits: &Limits,
) -> Result<(Vec<(String, String)>, Option<Upload>), Problem> {
    let mut budget = Budget(limits.max_bytes.saturating_add(FORM_BYTES));
    let (mut texts, mut brought) = (Vec::new(), None);
    let mut fields = 0;
    while let Some(mut field) = form.try_next().await.map_err(unreadable)? {
        fields += 1;
        if fields > FIELDS {
            return Err(Problem::new(StatusCode::BAD_REQUEST, "unreadable"));
        }
        let name = field.name().unwrap_or_default().to_owned();
        if name == file {
            brought = upload(&mut field, &mut budget, limits).await?.or(brought);
        } else {
            texts.push((name, text(&mut field, &mut budget).await?));
        }
    }
    Ok((texts, brought))
}

/// The place, from 1, of which a field holds the new file.
fn place_of(name: &str, places: usize) -> Option<usize> {
    let place = name.strip_prefix(Draft::REPLACE)?.parse().ok()?;
    (1..=places).contains(&place).then_some(place)
}

/// Counts one too many, as for files. A field left empty names nothing.
pub(super) fn take_named(draft: &mut Draft, named: &str, most: usize) {
    if named.trim().is_empty() {
        return;
    }
    if draft.uploads.len() < most {
        draft.take_named(named);
    } else {
        draft.left_out += 1;
    }
}

/// A text, cut where no field could need more.
async fn text(field: &mut Field, budget: &mut Budget) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.try_next().await.map_err(unreadable)? {
        budget.spend(chunk.len())?;
        let room = TEXT_BYTES - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A file, unless the field was left empty: browsers then send one without name and bytes.
async fn upload(
    field: &mut Field,
    budget: &mut Budget,
    limits: &Limits,
) -> Result<Option<Upload>, Problem> {
    let name = file_name(field);
    let file = NamedTempFile::new().map_err(Problem::unexpected)?;
    let bytes = write(field, budget, &file, limits.max_bytes).await?;
    if bytes == 0 && name.is_empty() {
        return Ok(None);
    }
    let seen = match limits.check_bytes(bytes) {
        Err(unfit) => Seen::Unfit(unfit),
        Ok(()) => look(file, *limits).await?,
    };
    Ok(Some(Upload { name, seen }))
}

/// Writes what fits and gives how many bytes came.
async fn write(
    field: &mut Field,
    budget: &mut Budget,
    file: &NamedTempFile,
    most: u64,
) -> Result<u64, Problem> {
    let mut writer = File::from_std(file.reopen().map_err(Problem::unexpected)?);
    let mut bytes = 0;
    while let Some(chunk) = field.try_next().await.map_err(unreadable)? {
        budget.spend(chunk.len())?;
        bytes += chunk.len() as u64;
        if bytes <= most {
            writer.write_all(&chunk).await.map_err(Problem::unexpected)?;
        }
    }
    writer.flush().await.map_err(Problem::unexpected)?;
    Ok(bytes)
}

/// Inspects on a thread where blocking is allowed.
async fn look(file: NamedTempFile, limits: Limits) -> Result<Seen, Problem> {
    let looked = tokio::task::spawn_blocking(move || match inspect(file.path(), &limits) {
        Ok(facts) => Ok(Seen::Good(Bytes::File(file), original_of(&facts))),
        Err(InspectError::Unfit(unfit)) => Ok(Seen::Unfit(unfit)),
        Err(InspectError::Io(error)) => Err(error),
    });
    looked.await.map_err(Problem::unexpected)?.map_err(Problem::unexpected)
}

async fn passed_over(field: &mut Field, budget: &mut Budget) -> Result<u64, Problem> {
    let mut bytes = 0;
    while let Some(chunk) = field.try_next().await.map_err(unreadable)? {
        budget.spend(chunk.len())?;
        bytes += chunk.len() as u64;
    }
    Ok(bytes)
}

fn file_name(field: &Field) -> String {
    let given = field.content_disposition().and_then(|disposition| disposition.get_filename());
    tidy_file_name(given.unwrap_or_default())
}

/// The last part of what the sender's machine calls a file, short enough to be shown.
pub(crate) fn tidy_file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(120).collect()
}

/// What the rows keep of what was found.
pub(crate) fn original_of(facts: &Facts) -> Original {
    Original {
        format: facts.format.to_string(),
        bytes: i64::try_from(facts.bytes).unwrap_or(i64::MAX),
        width: i32::try_from(facts.width).unwrap_or(i32::MAX),
        height: i32::try_from(facts.height).unwrap_or(i32::MAX),
        digest: facts.sha256.0.to_vec(),
        had_location: facts.had_location,
    }
}

fn unreadable(error: MultipartError) -> Problem {
    tracing::debug!(%error, "a form could not be read");
    match error {
        MultipartError::ContentTypeIncompatible => {
            Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unreadable")
        }
        _ => Problem::new(StatusCode::BAD_REQUEST, "unreadable"),
    }
}
