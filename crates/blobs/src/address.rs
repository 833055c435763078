//! Where a store is: `file:///FOLDER`, or
//! `s3://BUCKET/PREFIX?endpoint=URL&region=REGION&path_style=true`.

use std::path::PathBuf;

use object_store::path::Path;
use url::Url;

/// The region that services which have none call theirs.
const REGION: &str = "us-east-1";

/// An address that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A folder of this machine.
    Folder(PathBuf),
    /// A bucket of a service that speaks S3.
    Bucket(Bucket),
}

/// A bucket, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    pub name: String,
    /// Before the path of every object; empty for the whole bucket.
    pub prefix: Path,
    /// The service; Amazon's own when there is none.
    pub endpoint: Option<Url>,
    pub region: String,
    /// `https://service/bucket/object`, else `https://bucket.service/object`.
    pub path_style: bool,
}

/// An address that cannot be opened. None of these sentences repeats what may be a secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Neither a folder nor a bucket.
    #[error("“{0}:” is neither a folder (file:///FOLDER) nor a bucket (s3://BUCKET/PREFIX)")]
    Scheme(String),
    /// A folder that is not absolute, or on another machine.
    #[error("a folder is named from the root on: file:///SOME/FOLDER")]
    Folder,
    /// No bucket, or no name of a folder in it.
    #[error("a bucket is named as s3://BUCKET or s3://BUCKET/PREFIX")]
    Bucket,
    /// Keys where they would be printed.
    #[error(
        "keys do not belong in the address, which is printed: they are `storage_access_key` \
         and `storage_secret_key`"
    )]
    HoldsKeys,
    /// A parameter that is none of ours.
    #[error("after the “?” stand `endpoint`, `region` and `path_style`, not “{0}”")]
    Parameter(String),
    /// An endpoint that is no web address.
    #[error("the endpoint is the service's own address, such as https://s3.example.org")]
    Endpoint,
    /// A `path_style` that is neither.
    #[error("`path_style` is `true` or `false`")]
    PathStyle,
    /// A bucket without keys.
    #[error("a bucket opens with keys: set `storage_access_key` and `storage_secret_key`")]
    NoKeys,
}

impl Address {
    /// Reads an address.
    pub fn parse(url: &Url) -> Result<Self, AddressError> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::HoldsKeys);
        }
        match url.scheme() {
            "file" => url.to_file_path().map(Self::Folder).map_err(|()| AddressError::Folder),
            "s3" => bucket(url).map(Self::Bucket),
            other => Err(AddressError::Scheme(other.to_owned())),
        }
    }
}

fn bucket(url: &Url) -> Result<Bucket, AddressError> {
    let name = url.host_str().filter(|name| !name.is_empty()).ok_or(AddressError::Bucket)?;
    let prefix = Path::from_url_path(url.path()).map_err(|_| AddressError::Bucket)?;
    let (mut endpoint, mut region, mut path_style) = (None, REGION.to_owned(), None);
    for (parameter, value) in url.query_pairs() {
        match &*parameter {
            "endpoint" => endpoint = Some(service(&value)?),
            "region" => region = value.into_owned(),
            "path_style" => path_style = Some(value.parse().map_err(|_| AddressError::PathStyle)?),
            other => return Err(AddressError::Parameter(other.to_owned())),
        }
    }
    // Amazon alone gives each bucket a host; other services do it when they are told to.
    let path_style = path_style.unwrap_or(endpoint.is_some());
    Ok(Bucket { name: name.to_owned(), prefix, endpoint, region, path_style })
}

fn service(address: &str) -> Result<Url, AddressError> {
    let url = Url::parse(address).map_err(|_| AddressError::Endpoint)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressError::HoldsKeys);
    }
    let web = matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none();
    if web { Ok(url) } else { Err(AddressError::Endpoint) }
}

impl Bucket {
    /// Where requests go: with the bucket's name before the host's unless it stands in the path;
    /// none for Amazon's own.
    pub fn service(&self) -> Option<String> {
        let endpoint = self.endpoint.as_ref()?;
        let address = endpoint.as_str().trim_end_matches('/');
        Some(if self.path_style {
            address.to_owned()
        } else {
            address.replacen("://", &format!("://{}.", self.name), 1)
        })
    }

    /// The service's name and port, as people are told.
    pub fn host(&self) -> String {
        match &self.endpoint {
            None => format!("s3.{}.amazonaws.com", self.region),
            Some(url) => {
                let host = url.host_str().unwrap_or_default();
                url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
            }
        }
    }

    /// Whether what is sent can be read on its way.
    pub fn is_in_the_clear(&self) -> bool {
        self.endpoint.as_ref().is_some_and(|endpoint| endpoint.scheme() == "http")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(address: &str) -> Result<Address, AddressError> {
        Address::parse(&Url::parse(address).unwrap())
    }

    fn bucket(address: &str) -> Bucket {
        let Address::Bucket(bucket) = parse(address).unwrap() else { panic!("a folder") };
        bucket
    }

    #[test]
    fn a_bucket_of_a_service_in_the_house() {
        let read = bucket("s3://museum/cimaise/2026?endpoint=http://minio:9000/&region=paris");
        let expected = Bucket {
            name: "museum".into(),
            prefix: Path::from("cimaise/2026"),
            endpoint: Some(Url::parse("http://minio:9000").unwrap()),
            region: "paris".into(),
            path_style: true,
        };
        assert_eq!(read, expected);
        assert_eq!(read.service().as_deref(), Some("http://minio:9000"));
        assert_eq!(read.host(), "minio:9000");
        assert!(read.is_in_the_clear());
    }

    #[test]
    fn a_bucket_of_amazon_s() {
        let read = bucket("s3://museum?region=eu-west-3");
        assert_eq!((read.service(), read.path_style), (None, false));
        assert_eq!(read.host(), "s3.eu-west-3.amazonaws.com");
        assert_eq!((read.prefix.as_ref(), read.is_in_the_clear()), ("", false));
    }

    #[test]
    fn a_bucket_that_is_a_host() {
        let read = bucket("s3://museum?endpoint=https://s3.example.org&path_style=false");
        assert_eq!(read.service().as_deref(), Some("https://museum.s3.example.org"));
        assert_eq!(read.host(), "s3.example.org");
    }

    #[test]
    fn a_folder() {
        assert_eq!(parse("file:///srv/objects"), Ok(Address::Folder("/srv/objects".into())));
    }

    #[test]
    fn what_cannot_be_opened_is_told_and_no_key_with_it() {
        for (address, problem) in [
            ("ftp://somewhere/else", AddressError::Scheme("ftp".into())),
            ("file://elsewhere/folder", AddressError::Folder),
            ("s3:museum", AddressError::Bucket),
            ("s3://AKIA:hunter2@museum", AddressError::HoldsKeys),
            ("s3://museum?endpoint=http://AKIA:hunter2@minio", AddressError::HoldsKeys),
            ("s3://museum?secret=hunter2", AddressError::Parameter("secret".into())),
            ("s3://museum?endpoint=minio:9000", AddressError::Endpoint),
            ("s3://museum?endpoint=", AddressError::Endpoint),
            ("s3://museum?path_style=hunter2", AddressError::PathStyle),
        ] {
            assert_eq!(parse(address), Err(problem.clone()), "{address}");
            assert!(!problem.to_string().contains("hunter2"), "{problem}");
        }
    }
}
