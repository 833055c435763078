//! The example file, made from the defaults so that it never tells what is not.

use super::{Defaults, defaults};

/// One setting: its name, its value when it has a default, what it is for.
struct Line(&'static str, Option<String>, &'static str);

/// The whole example file. Every line is commented out and shows the default.
pub fn example() -> String {
    let d = defaults();
    let text = |value: &str| Some(format!("{value:?}"));
    let top = [
        Line("listen", text(d.listen), "Where to listen. Behind a reverse proxy, keep 127.0.0.1."),
        Line(
            "public_url",
            text(d.public_url),
            "The address at which people reach the house. It stands on printed kits and in mails.",
        ),
        Line(
            "data",
            text(d.data),
            "The folder of everything that is not set elsewhere. Back it up.",
        ),
        Line(
            "database",
            text("postgres://cimaise:PASSWORD@localhost/cimaise"),
            "Unset: SQLite in the data folder. Set it when one machine is not enough.",
        ),
        Line(
            "storage",
            text("file:///srv/cimaise/objects"),
            "Unset: a folder in the data folder. Pictures lie there, private and public apart. \
             A bucket: \"s3://BUCKET/PREFIX?endpoint=https://s3.example.org&region=REGION\".",
        ),
        Line(
            "storage_access_key",
            text("as the service gave it"),
            "Opens the bucket; unset where pictures lie in a folder.",
        ),
        Line("storage_secret_key", text("as the service gave it"), "Its secret."),
        Line(
            "secret",
            text("at least 32 characters, the same on every machine"),
            "Signs follow-up links. Unset: made once, in the data folder. Changing it breaks old links.",
        ),
        Line("connections", Some(d.connections.to_string()), "Database connections at most."),
        Line("workers", Some("2".into()), "Pictures prepared at once. Unset: one for each core."),
        Line(
            "proxies",
            Some(d.proxies.to_string()),
            "Reverse proxies of yours before the house; their X-Forwarded-For is believed.",
        ),
        Line(
            "undo_minutes",
            Some(d.undo_minutes.to_string()),
            "Minutes in which a decision can be undone; its mail leaves after them.",
        ),
        Line("session_days", Some(d.session_days.to_string()), "Days a staff session lasts."),
        Line("log", text(d.log), "What is logged, such as \"info,cimaise_gallery=debug\"."),
        Line("log_format", text("text"), "\"text\" for people, \"json\" for machines."),
    ];
    let mail = [
        Line(
            "server",
            text("smtps://USER:PASSWORD@mail.example.org"),
            "Unset: mails are written to files in the data folder.",
        ),
        Line("from", text(d.mail.from), "Who sends them."),
    ];
    let mut file = String::from(
        "# The settings of Cimaise. Each line shows what holds when it is left out, or an example.\n\
         # The environment goes before this file: CIMAISE_PUBLIC_URL, CIMAISE_MAIL__SERVER.\n\
         # `cimaise check` says what is wrong.\n",
    );
    write(&mut file, None, &top);
    write(&mut file, Some("mail"), &mail);
    write(&mut file, Some("pictures"), &pictures(&d));
    write(&mut file, Some("uploads"), &uploads(&d));
    write(&mut file, Some("webhooks"), &webhooks(&d));
    write(&mut file, Some("feeds"), &feeds());
    write(&mut file, Some("oidc"), &oidc());
    // A table that stands there must be whole.
    let town = "#[oidc.providers.town]\n";
    file.extend([
        "\n# An account that the staff has elsewhere (OpenID Connect); “town” is yours to name.\n",
    ]);
    file.extend([
        "# There, register the address https://calls.example.org/sign-in/with/town/back.\n",
        town,
    ]);
    write(&mut file, None, &provider());
    rates(&mut file);
    file
}

fn rates(file: &mut String) {
    let sent = "Forms sent, and files announced, from one address";
    write(file, Some("rates.upload"), &rate(sent, 300, 60));
    let resumed = "Times that the rest of a file is sent from one address";
    write(file, Some("rates.resume"), &rate(resumed, 1500, 600));
    write(file, Some("rates.sign_in"), &rate("Passwords tried from one address", 10, 5));
    write(file, Some("rates.follow_up"), &rate("Follow-up pages opened from one address", 200, 60));
    let lost = "Times that lost links are asked for from one address";
    write(file, Some("rates.lost_link"), &rate(lost, 30, 5));
    let notices = "Notices of pictures given from one address";
    write(file, Some("rates.notice"), &rate(notices, 30, 5));
    let searches = "Times that one address looks for words on the walls";
    write(file, Some("rates.search"), &rate(searches, 300, 120));
    let codes = "Codes of invitations tried from one address";
    write(file, Some("rates.code"), &rate(codes, 120, 20));
    let tokens = "What a program asks with one token";
    write(file, Some("rates.token"), &rate(tokens, 300, 300));
}

fn pictures(d: &Defaults) -> [Line; 9] {
    [
        Line(
            "megabytes_max",
            Some(d.pictures.megabytes_max.to_string()),
            "The largest file, in megabytes.",
        ),
        Line(
            "megapixels_max",
            Some(d.pictures.megapixels_max.to_string()),
            "The largest JPEG, or HEIC of tiles as phones write it, in millions of pixels; others, half of it.",
        ),
        Line(
            "edge_min",
            Some(d.pictures.edge_min.to_string()),
            "The least either side may have, in pixels.",
        ),
        Line(
            "edge_max",
            Some(d.pictures.edge_max.to_string()),
            "The most either side may have, in pixels.",
        ),
        Line(
            "frames_max",
            Some(d.pictures.frames_max.to_string()),
            "How many frames an animation may have; only the first hangs.",
        ),
        Line(
            "edges",
            Some(format!("{:?}", d.pictures.edges)),
            "The longer sides of what is drawn; after a change, `cimaise renditions` draws anew.",
        ),
        Line(
            "memory",
            Some(d.pictures.memory.to_string()),
            "What the pictures drawn at once may take together, in MiB.",
        ),
        Line(
            "memory_each",
            Some(d.pictures.memory_each.to_string()),
            "What one picture may take, in MiB; AVIF renditions of the largest size want 450.",
        ),
        Line(
            "seconds_max",
            Some(d.pictures.seconds_max.to_string()),
            "The longest that drawing one picture may take, in seconds; AVIF, twelve times as long.",
        ),
    ]
}

fn uploads(d: &Defaults) -> [Line; 3] {
    [
        Line(
            "hours",
            Some(d.uploads.hours.to_string()),
            "Hours that a file may take to arrive piece by piece and be named by its form.",
        ),
        Line(
            "number_max",
            Some(d.uploads.number_max.to_string()),
            "How many files one address may have on their way.",
        ),
        Line(
            "megabytes_max",
            Some(d.uploads.megabytes_max.to_string()),
            "What these may weigh together, in megabytes.",
        ),
    ]
}

fn webhooks(d: &Defaults) -> [Line; 2] {
    [
        Line(
            "http",
            Some(d.webhooks.http.to_string()),
            "Whether programs of institutions may be told something over plain HTTP.",
        ),
        Line(
            "allow",
            Some(format!("{:?}", d.webhooks.allow)),
            "Networks in which such programs may stand, besides the public internet: [\"10.1.0.0/16\"].",
        ),
    ]
}

fn feeds() -> [Line; 1] {
    [Line(
        "hub",
        Some(format!("{:?}", "https://hub.example.org/")),
        "A hub that tells the readers of feeds at once what hangs (WebSub). Unset: they ask now and then.",
    )]
}

fn oidc() -> [Line; 1] {
    [Line(
        "only",
        Some("false".into()),
        "Whether such accounts are the only way in: neither passwords nor passkeys open the desk.",
    )]
}

fn provider() -> [Line; 10] {
    let text = |value: &str| Some(format!("{value:?}"));
    [
        Line(
            "issuer",
            text("https://login.example.org/realms/town"),
            "Its address, exactly as it writes it itself.",
        ),
        Line("client_id", text("cimaise"), "As what it knows the house."),
        Line("client_secret", text("as the provider gave it"), "Unset: a public client."),
        Line("label_fr", text("Se connecter avec le compte de la ville"), "Its button, in French."),
        Line("label_en", text("Sign in with the town's account"), "And in English."),
        Line(
            "scopes",
            text(&super::oidc::usual_scopes()),
            "What it is asked to tell; the address must be among it.",
        ),
        Line(
            "verifies_addresses",
            Some("false".into()),
            "true where all addresses that it gives are verified, though it does not say so.",
        ),
        Line(
            "domains",
            text("town.example").map(|domain| format!("[{domain}]")),
            "The domains of whose addresses it is believed. Unset: of all.",
        ),
        Line(
            "second_factor",
            Some("false".into()),
            "Whether it is believed where it says that a second factor was shown there.",
        ),
        Line(
            "acr",
            text("eidas2").map(|acr| format!("[{acr}]")),
            "How it says so, besides the method “mfa”: values of “acr”, which it is asked for.",
        ),
    ]
}

fn rate(what: &'static str, burst: u32, per_minute: u32) -> [Line; 2] {
    [
        Line("burst", Some(burst.to_string()), what),
        Line("per_minute", Some(per_minute.to_string()), "How many more each minute gives back."),
    ]
}

fn write(file: &mut String, table: Option<&str>, lines: &[Line]) {
    if let Some(table) = table {
        file.extend(["\n[", table, "]\n"]);
    }
    for Line(name, value, what) in lines {
        let value = value.as_deref().unwrap_or("\"\"");
        file.extend(["\n# ", what, "\n#", name, " = ", value, "\n"]);
    }
}
