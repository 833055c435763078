//! Files that came before the form that names them.

use std::collections::BTreeSet;

use actix_web::web::Data;
use cimaise_core::UploadId;
use cimaise_media::Limits;
use cimaise_store::StoreError;
use cimaise_store::uploads::{self, Upload};
use cimaise_web::{App, Problem};
use uuid::Uuid;

use super::check::submission_of;
use super::draft::{Bytes, Draft, Seen};
use crate::uploads::finish;

/// It is there no more, or never was: the code of the field's problem.
pub(super) const GONE: &str = "upload-gone";

/// Finds the files that a draft names: whole, on their way for this very form, each named once.
///
/// They may have been announced for no theme, or before the call took lighter ones alone.
pub(super) async fn find(
    app: &Data<App>,
    draft: &mut Draft,
    limits: &Limits,
) -> Result<(), Problem> {
    let submission = submission_of(draft);
    let mut named = BTreeSet::new();
    for upload in &mut draft.uploads {
        let Seen::Named(token) = &upload.seen else { continue };
        let Some(found) = open(app, token).await? else {
            upload.seen = Seen::Missing(GONE);
            continue;
        };
        upload.name.clone_from(&found.filename);
        upload.seen = if named.insert(found.id) {
            within(limits, look(app, found, submission).await?)
        } else {
            Seen::Missing("upload-twice")
        };
    }
    Ok(())
}

/// What was found, unless it is heavier than the call takes.
fn within(limits: &Limits, seen: Seen) -> Seen {
    match &seen {
        Seen::Good(_, original) => match limits.check_bytes(original.bytes.unsigned_abs()) {
            Ok(()) => seen,
            Err(unfit) => Seen::Unfit(unfit),
        },
        _ => seen,
    }
}

async fn open(app: &App, token: &str) -> Result<Option<Upload>, Problem> {
    let Some(id) = app.uploads.key.read(token) else { return Ok(None) };
    let now = app.now();
    match app.store.read(move |db| uploads::by_id(db, id, now)).await {
        Err(StoreError::NotFound) => Ok(None),
        found => Ok(Some(found?)),
    }
}

async fn look(app: &Data<App>, upload: Upload, form: Option<Uuid>) -> Result<Seen, Problem> {
    if form != Some(upload.submission) {
        return Ok(Seen::Missing("upload-of-another-form"));
    }
    if !upload.is_whole() {
        return Ok(Seen::Missing("upload-unfinished"));
    }
    match upload.original {
        Some(original) => Ok(Seen::Good(Bytes::Pieces(upload.id), original)),
        // Whoever was to look at it was killed.
        None => looked_at_late(app, upload.id).await,
    }
}

async fn looked_at_late(app: &Data<App>, id: UploadId) -> Result<Seen, Problem> {
    Ok(match finish(app, id).await? {
        Ok(original) => Seen::Good(Bytes::Pieces(id), original),
        Err(unfit) => Seen::Unfit(unfit),
    })
}
