//! What machines read of a picture: schema.org's `ImageObject` as JSON-LD 1.1.

use cimaise_core::{Contribution, Publication};
use serde::Serialize;

/// A data block is never run, so the content policy lets it through.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageObject<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    credit_text: &'a str,
    copyright_notice: &'a str,
    in_language: &'static str,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'static str>,
    acquire_license_page: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_url: Option<&'a str>,
    publisher: Publisher<'a>,
}

#[derive(Serialize)]
struct Publisher<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

/// The text between `<script type="application/ld+json">` and its end.
pub fn image_object(
    publication: &Publication,
    contribution: &Contribution,
    (url, image): (&str, Option<&str>),
    house: &str,
) -> Result<String, serde_json::Error> {
    let credit = contribution.credit.as_str();
    let object = ImageObject {
        context: "https://schema.org",
        kind: "ImageObject",
        name: contribution.title.as_str(),
        description: contribution.story.as_str(),
        credit_text: credit,
        copyright_notice: credit,
        in_language: contribution.language.tag(),
        date_published: publication.published_at.to_string(),
        license: contribution.licence.address(),
        acquire_license_page: url,
        url,
        content_url: image,
        publisher: Publisher { kind: "Organization", name: house },
    };
    Ok(in_script(&serde_json::to_string(&object)?))
}

/// JSON that cannot end its script element nor open a comment in it.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::in_script;

    #[test]
    fn a_title_cannot_leave_the_script() {
        let hostile = serde_json::to_string("</script><!-- &").unwrap();
        let safe = in_script(&hostile);
        assert_eq!(safe, r#""\u003c/script\u003e\u003c!-- \u0026""#);
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), "</script><!-- &");
    }
}
