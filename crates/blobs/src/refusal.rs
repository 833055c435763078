//! What a service's refusal means for who set it up.

use std::error::Error;

use crate::Unusable;
use crate::address::Bucket;

/// Reads an error of a request to a bucket. Services agree on the codes of their answers, less on
/// their HTTP statuses.
pub fn refusal(bucket: &Bucket, error: &object_store::Error) -> Unusable {
    let (host, name) = (bucket.host(), bucket.name.clone());
    let told = whole(error);
    let says = |codes: &[&str]| codes.iter().any(|code| told.contains(code));
    if says(&["NoSuchBucket"]) {
        Unusable::NoBucket { host, bucket: name }
    } else if says(&["InvalidAccessKeyId"]) {
        Unusable::AccessKey { host }
    } else if says(&["SignatureDoesNotMatch"]) {
        Unusable::SecretKey { host }
    } else if says(&["RequestTimeTooSkewed"]) {
        Unusable::Clock { host }
    } else if says(&["AuthorizationHeaderMalformed", "PermanentRedirect", "without LOCATION"]) {
        Unusable::Region { host, bucket: name }
    } else if says(&["AccessDenied", "403 Forbidden"]) {
        Unusable::Forbidden { host, bucket: name }
    } else if let Some(why) = network_s_word(error) {
        Unusable::Silent { host, why }
    } else {
        Unusable::Other { host, why: told }
    }
}

/// An error and all its causes.
fn whole(error: &dyn Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let more = deeper.to_string();
        if !told.contains(&more) {
            told.push_str(": ");
            told.push_str(&more);
        }
        cause = deeper.source();
    }
    told
}

/// The deepest cause, when the request never came to an answer.
fn network_s_word(error: &dyn Error) -> Option<String> {
    let mut deepest = error;
    let mut unanswered = false;
    while let Some(deeper) = deepest.source() {
        deepest = deeper;
        unanswered |= deeper.is::<object_store::client::HttpError>();
    }
    unanswered.then(|| deepest.to_string())
}

#[cfg(test)]
mod tests {
    use object_store::path::Path;

    use super::*;

    fn told(answer: &str) -> String {
        let bucket = Bucket {
            name: "museum".into(),
            prefix: Path::default(),
            endpoint: None,
            region: "eu-west-3".into(),
            path_style: false,
        };
        let source = format!("Server returned non-2xx status code: {answer}").into();
        refusal(&bucket, &object_store::Error::Generic { store: "S3", source }).to_string()
    }

    #[test]
    fn the_codes_of_amazon_are_sentences() {
        let host = "s3.eu-west-3.amazonaws.com";
        for (answer, sentence) in [
            (
                "400 Bad Request: <Error><Code>AuthorizationHeaderMalformed</Code></Error>",
                format!(
                    "{host} wants another region for the bucket “museum”: s3://museum?region=…"
                ),
            ),
            (
                "403 Forbidden: <Error><Code>AccessDenied</Code></Error>",
                format!("{host} knows the keys, but they do not open the bucket “museum”"),
            ),
            (
                "403 Forbidden: <Error><Code>RequestTimeTooSkewed</Code></Error>",
                format!("the clock of this machine is not that of {host}"),
            ),
        ] {
            assert_eq!(told(answer), sentence);
        }
    }
}
