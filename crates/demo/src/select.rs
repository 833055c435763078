//! A guest picks among what hangs, through the JSON interface.

use serde_json::{Value, json};

use crate::house::{House, Selection};
use crate::play::{PlayError, desk};

/// Begins the selection of `house`, fills and announces it; `owner` gives the address and password of who may.
pub fn select(base_url: &str, house: &House, owner: (&str, &str)) -> Result<(), PlayError> {
    let Selection { title, words, curator, pieces } = &house.selection;
    let desk = desk(base_url, owner)?;
    let institutions = desk.get("/api/v1/institutions")?;
    let ours = institutions.as_array().into_iter().flatten();
    let mut ours = ours.filter(|one| one["slug"] == house.institution.slug);
    let institution = id(ours.next().unwrap_or(&Value::Null), "an institution")?;
    let begun = desk.post(
        &format!("/api/v1/institutions/{institution}/selections"),
        &json!({ "title": title, "words": words, "curator": curator }),
    )?;
    let selection = format!("/api/v1/selections/{}", id(&begun, "a selection")?);
    for piece in pieces {
        let address = format!("/{}/{}/{piece}", house.institution.slug, house.call.slug);
        desk.post(&format!("{selection}/pieces"), &json!({ "address": address }))?;
    }
    desk.post(&format!("{selection}/announcement"), &Value::Null)?;
    Ok(())
}

fn id(of: &Value, what: &'static str) -> Result<String, PlayError> {
    of["id"].as_str().map(str::to_owned).ok_or(PlayError::Unexpected(what, "id"))
}
