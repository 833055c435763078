//! What a write leaves when its process is killed: a temporary file in a folder, parts of an
//! object in a bucket. Nobody sees either, and both take room.

use std::time::Duration;

use jiff::Timestamp;
use object_store::multipart::MultipartStore;
use object_store::path::Path;
use object_store::signer::{Method, SignedUrlOptions, Signer};
use serde::Deserialize;

use crate::BlobError;
use crate::s3::S3;

/// How long our own question stays good.
const ASKING: Duration = Duration::from_mins(1);

/// One page of `ListMultipartUploads` (Amazon S3 API, version 2006-03-01).
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Page {
    #[serde(default)]
    upload: Vec<Started>,
    #[serde(default)]
    is_truncated: bool,
    #[serde(default)]
    next_key_marker: String,
    #[serde(default)]
    next_upload_id_marker: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Started {
    key: String,
    upload_id: String,
    initiated: Timestamp,
}

impl S3 {
    /// Gives up every write in parts that began before `before` and did not end.
    pub async fn give_up_unfinished(&self, before: Timestamp) -> Result<usize, BlobError> {
        let http = reqwest::Client::builder().timeout(ASKING).build().map_err(answer)?;
        let (mut given_up, mut after) = (0, (String::new(), String::new()));
        loop {
            let page = self.unfinished(&http, &after).await?;
            for started in page.upload.iter().filter(|started| started.initiated < before) {
                let path = Path::parse(&started.key).map_err(answer)?;
                match self.store.abort_multipart(&path, &started.upload_id).await {
                    // It came to an end meanwhile.
                    Err(object_store::Error::NotFound { .. }) => {}
                    other => {
                        other?;
                        given_up += 1;
                    }
                }
            }
            let next = (page.next_key_marker, page.next_upload_id_marker);
            if !page.is_truncated || next == after {
                return Ok(given_up);
            }
            after = next;
        }
    }

    /// A page of what was begun and has not ended, below our prefix. `object_store` cannot ask
    /// this, but it can sign the question.
    async fn unfinished(
        &self,
        http: &reqwest::Client,
        (key, upload): &(String, String),
    ) -> Result<Page, BlobError> {
        let prefix = match self.bucket.prefix.as_ref() {
            "" => String::new(),
            prefix => format!("{prefix}/"),
        };
        let mut question = vec![("uploads", ""), ("prefix", &prefix)];
        if !key.is_empty() {
            question.extend([("key-marker", key.as_str()), ("upload-id-marker", upload)]);
        }
        let signed = SignedUrlOptions::default().with_query(question);
        let bucket = Path::default();
        let url = self.store.signed_url_opts(Method::GET, &bucket, ASKING, &signed).await?;
        let told = http.get(url).send().await.and_then(reqwest::Response::error_for_status);
        // Its address holds a signature, which is nobody's business for a minute.
        let told = told.map_err(|error| answer(error.without_url()))?;
        let text = told.text().await.map_err(|error| answer(error.without_url()))?;
        quick_xml::de::from_str(&text).map_err(answer)
    }
}

fn answer(error: impl std::error::Error + Send + Sync + 'static) -> BlobError {
    BlobError::Answer(Box::new(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_amazon_s_own_words_is_read() {
        let page: Page = quick_xml::de::from_str(
            r#"<?xml version="1.0" encoding="UTF-8"?>
            <ListMultipartUploadsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
              <Bucket>museum</Bucket><KeyMarker></KeyMarker><MaxUploads>2</MaxUploads>
              <NextKeyMarker>b</NextKeyMarker><NextUploadIdMarker>2</NextUploadIdMarker>
              <IsTruncated>true</IsTruncated>
              <Upload><Key>a</Key><UploadId>1</UploadId>
                <Initiated>2026-03-10T11:00:00.000Z</Initiated></Upload>
              <Upload><Key>b</Key><UploadId>2</UploadId>
                <Initiated>2026-03-10T12:00:00.000Z</Initiated></Upload>
            </ListMultipartUploadsResult>"#,
        )
        .unwrap();
        let told: Vec<_> =
            page.upload.iter().map(|one| (one.key.as_str(), &*one.upload_id)).collect();
        assert_eq!(told, [("a", "1"), ("b", "2")]);
        assert!(page.is_truncated && page.upload[0].initiated < page.upload[1].initiated);
        assert_eq!((page.next_key_marker.as_str(), &*page.next_upload_id_marker), ("b", "2"));
    }

    #[test]
    fn a_page_on_which_nothing_stands_is_read() {
        let text = "<ListMultipartUploadsResult><Bucket>b</Bucket></ListMultipartUploadsResult>";
        let page: Page = quick_xml::de::from_str(text).unwrap();
        assert!(page.upload.is_empty() && !page.is_truncated);
    }
}
