//! What an operator sets: which source goes before which, and what is said of what cannot be used.
#![expect(clippy::unwrap_used, reason = "what goes wrong stops the test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use cimaise_server::settings::{Flags, LogFormat, Settings, example};
use cimaise_web::Limits;
use secrecy::ExposeSecret;

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn make() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("settings-{}-{number}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn read(text: &str, flags: &Flags) -> Result<Settings, String> {
    let folder = Folder::make();
    let file = folder.file("settings.toml", text);
    Settings::read(Some(&file), flags).map_err(|error| error.to_string())
}

fn from_file(text: &str) -> Result<Settings, String> {
    read(text, &Flags::default())
}

fn refusal(text: &str) -> String {
    from_file(text).unwrap_err()
}

/// Every line that shows a setting, as if an operator had wanted them all.
fn uncommented() -> String {
    let lines = example();
    let lines = lines.lines().map(|line| match line.strip_prefix('#') {
        Some(setting) if !setting.starts_with(' ') => setting,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `cimaise check` in a folder of its own, where the file is found without being named, with
/// nothing of our environment.
fn check(file: &str, environment: &[(&str, &str)], flags: &[&str]) -> Output {
    let folder = Folder::make();
    folder.file("cimaise.toml", file);
    Command::new(env!("CARGO_BIN_EXE_cimaise"))
        .args(flags)
        .arg("check")
        .env_clear()
        .envs(environment.iter().copied())
        .current_dir(&folder.0)
        .output()
        .unwrap()
}

/// The data folder that a house with these settings uses.
fn data_folder(file: &str, environment: &[(&str, &str)], flags: &[&str]) -> String {
    let output = check(file, environment, flags);
    let told = String::from_utf8(output.stdout).unwrap();
    let (_, rest) = told.split_once("written to files in ").unwrap();
    rest.lines().next().unwrap().strip_suffix("/mails").unwrap().to_owned()
}

#[test]
fn the_example_in_deploy_is_what_the_program_prints() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/cimaise.example.toml");
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        example(),
        "run: cargo run -- config example > deploy/cimaise.example.toml"
    );
}

#[test]
fn the_example_with_every_line_wanted_shows_defaults_and_examples_that_read() {
    let (wanted, defaults) = (from_file(&uncommented()).unwrap(), from_file("").unwrap());
    assert_eq!(wanted.storage.unwrap().as_str(), "file:///srv/cimaise/objects");
    assert_eq!(
        wanted.database.unwrap().expose_secret(),
        "postgres://cimaise:PASSWORD@localhost/cimaise"
    );
    assert_eq!(
        wanted.mail.server.unwrap().expose_secret(),
        "smtps://USER:PASSWORD@mail.example.org"
    );
    assert_eq!(wanted.workers, 2);
    assert!(wanted.secret.is_some());
    assert!(wanted.storage_access_key.is_some() && wanted.storage_secret_key.is_some());
    let town = &wanted.oidc.providers["town"];
    assert_eq!(
        (town.issuer.as_str(), town.second_factor),
        ("https://login.example.org/realms/town", false)
    );
    assert_eq!(wanted.feeds.hub.unwrap().as_str(), "https://hub.example.org/");
    let rest = Settings {
        feeds: defaults.feeds.clone(),
        oidc: defaults.oidc.clone(),
        storage: None,
        storage_access_key: None,
        storage_secret_key: None,
        database: None,
        secret: None,
        workers: defaults.workers,
        mail: cimaise_server::settings::Mail { server: None, from: wanted.mail.from },
        ..wanted
    };
    assert_eq!(format!("{rest:?}"), format!("{defaults:?}"));
}

#[test]
fn a_house_that_sets_nothing_has_these() {
    let settings = from_file("").unwrap();
    assert_eq!(settings.listen, "127.0.0.1:8080".parse().unwrap());
    assert_eq!(settings.public_url.as_str(), "http://127.0.0.1:8080/");
    assert_eq!(settings.data, Path::new("data"));
    assert_eq!(settings.database_address().expose_secret(), "sqlite:data/cimaise.db");
    assert_eq!((settings.proxies, settings.undo_minutes, settings.session_days), (0, 10, 14));
    assert_eq!(settings.log_format, LogFormat::Text);
    assert!(settings.storage.is_none() && settings.mail.server.is_none());
    assert_eq!(format!("{:?}", settings.rates), format!("{:?}", Limits::default()));
}

#[test]
fn the_environment_goes_before_the_file_and_a_flag_before_both() {
    let (file, environment) = ("data = \"of-file\"", [("CIMAISE_DATA", "of-environment")]);
    assert_eq!(data_folder("", &[], &[]), "data");
    assert_eq!(data_folder(file, &[], &[]), "of-file");
    assert_eq!(data_folder(file, &environment, &[]), "of-environment");
    assert_eq!(data_folder(file, &environment, &["--data", "of-flag"]), "of-flag");
}

#[test]
fn a_table_of_the_file_is_two_underscores_in_the_environment() {
    let server = [("CIMAISE_MAIL__SERVER", "gopher://hunter2@127.0.0.1")];
    let output = check("", &server, &[]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("mail       FAILED: the setting “mail.server” is written "), "{told}");
    assert!(!told.contains("hunter2"), "{told}");
}

#[test]
fn a_misspelt_setting_is_refused_by_its_name() {
    let refused = refusal("lissten = \"127.0.0.1:80\"");
    assert!(refused.starts_with("the setting “lissten”: unknown field"), "{refused}");
    let refused = refusal("[mail]\nsever = \"smtp://h\"");
    assert!(refused.starts_with("the setting “mail.sever”: unknown field"), "{refused}");
    let output = check("", &[("CIMAISE_PUBLIC_UR", "https://a.example")], &[]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("cimaise: the setting “public_ur”: unknown field"), "{told}");
    assert!(!output.status.success());
}

#[test]
fn a_secret_is_never_told() {
    let short = refusal("secret = \"hunter2\"");
    assert!(short.starts_with("the setting “secret” must have at least 32"), "{short}");
    for text in [
        "secret = 72727272",
        "database = 72727272",
        "[mail]\nserver = 72727272",
        "database = [\"hunter72727272\"]",
        "[mail]\nserver = { password = \"hunter72727272\" }",
        "mail = \"smtps://me:hunter72727272@h\"",
        "pictures = \"hunter72727272\"",
        "connections = \"hunter72727272\"",
        "listen = \"hunter72727272\"",
        "storage = \"hunter72727272\"",
        "log_format = \"hunter72727272\"",
    ] {
        let refused = refusal(text);
        assert!(refused.starts_with("the setting “"), "{refused}");
        assert!(!refused.contains("72727272"), "{refused}");
    }
    let settings = from_file(
        "database = \"postgres://me:hunter2@h/d\"\n\
         secret = \"hunter2hunter2hunter2hunter2hunter2\"\n\
         [mail]\nserver = \"smtps://me:hunter2@h\"",
    );
    let shown = format!("{:?}", settings.unwrap());
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn a_value_of_the_wrong_kind_is_told_by_its_setting_its_kind_and_where_it_came_from() {
    let cases = [
        ("secret = 72", "the setting “secret”: expected a string, found a number"),
        ("mail = \"smtp://h\"", "the setting “mail”: expected a table, found a string"),
        ("public_url = \"museum\"", "the setting “public_url”: expected an address, scheme first"),
        (
            "listen = \"8080\"",
            "the setting “listen”: expected an address and a port, such as 127.0.0.1:8080",
        ),
        ("proxies = 300", "the setting “proxies”: a number out of range"),
        (
            "connections = \"many\"",
            "the setting “connections”: expected a whole number, found a string",
        ),
        ("log_format = \"xml\"", "the setting “log_format”: expected one of text, json"),
    ];
    for (text, told) in cases {
        let output = check(text, &[], &[]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said, format!("cimaise: {told} (cimaise.toml)\n"));
    }
    let output = check("", &[("CIMAISE_MAIL", "smtps://me:hunter2@h")], &[]);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "cimaise: the setting “mail”: expected a table, found a string (`CIMAISE_` environment \
         variable(s))\n"
    );
}

#[test]
fn a_file_that_is_no_toml_is_told_by_its_line_and_never_shown() {
    let cases = [
        ("data = \"d\"\nsecret = hunter2", "line 2, column 10: string values must be quoted"),
        ("secret = \"hunter2", "line 1, column 18: invalid basic string"),
        ("# é\nsecret = \"é\" hunter2", "line 2, column 14: unexpected key or value"),
        ("[mail]\nserver \"hunter2\"", "line 2, column 8: key with no value"),
        ("secret = \"a\"\nsecret = \"hunter2\"", "line 2, column 1: duplicate key"),
    ];
    for (text, told) in cases {
        let output = check(text, &[], &[]);
        let said = String::from_utf8(output.stderr).unwrap();
        let told = format!("cimaise: the settings file cimaise.toml, {told}");
        assert!(said.starts_with(&told), "{said}");
        assert_eq!((said.matches("hunter2").count(), said.lines().count()), (0, 1), "{said}");
    }
}

#[test]
fn an_address_of_the_house_has_no_path() {
    let sentence = "the setting “public_url” must be http:// or https:// and a host, without a \
                    path: https://calls.example.org";
    for address in ["https://museum.example/calls", "ftp://museum.example", "mailto:a@b.example"] {
        assert_eq!(refusal(&format!("public_url = {address:?}")), sentence);
    }
    let settings = from_file("public_url = \"https://museum.example\"").unwrap();
    assert_eq!(settings.public_url.as_str(), "https://museum.example/");
}

#[test]
fn who_says_where_to_listen_says_where_people_come() {
    let listen = |public_url: Option<&str>| Flags {
        listen: Some("127.0.0.1:9000".into()),
        public_url: public_url.map(str::to_owned),
        ..Flags::default()
    };
    let address =
        |text, public_url| read(text, &listen(public_url)).unwrap().public_url.as_str().to_owned();
    assert_eq!(address("", None), "http://127.0.0.1:9000/");
    assert_eq!(address("", Some("http://other.example")), "http://other.example/");
    assert_eq!(address("public_url = \"https://a.example\"", None), "https://a.example/");
}

#[test]
fn a_settings_file_that_is_not_there_is_named() {
    let error = Settings::read(Some(Path::new("nowhere.toml")), &Flags::default()).unwrap_err();
    assert_eq!(error.to_string(), "the settings file nowhere.toml does not exist");
}

#[test]
fn the_environment_of_deploy_is_accepted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/cimaise.env.example");
    let text = std::fs::read_to_string(path).unwrap();
    // What is not ours, such as POSTGRES_PASSWORD, is there for the compose files.
    let variables: Vec<(&str, &str)> = text
        .lines()
        .filter(|line| line.starts_with("CIMAISE_"))
        .filter_map(|line| line.split_once('='))
        .collect();
    let names: Vec<&str> = variables.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["CIMAISE_PUBLIC_URL", "CIMAISE_PROXIES"]);
    let output = check("", &variables, &[]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && told.starts_with("settings   good\n"), "{told}");
}

#[test]
fn the_example_as_it_is_changes_nothing() {
    let (example, empty) = (from_file(&example()).unwrap(), from_file("").unwrap());
    assert_eq!(format!("{example:?}"), format!("{empty:?}"));
}
