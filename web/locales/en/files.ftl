### Why a file cannot be hung, and what to do. One message a code: field-file-{code}.

field-file-empty = This file is empty. Choose the picture again, or take the photograph once more.
field-file-unknown-format = We do not recognise this file. Send a JPEG, PNG, WebP or GIF picture: a photograph or a screenshot will do.
field-file-heic = This photograph is in the HEIC format, which this site cannot read. On the iPhone, open Settings, Camera, Formats, choose “Most Compatible” and take the photograph again; or take a screenshot of the picture and send that.
field-file-film = This is a film, and the wall takes still pictures only. Take a screenshot of the moment you like best and send that.
field-file-svg = This is an SVG drawing, which we do not take. Export it as PNG and send that picture.
field-file-pdf = This is a PDF document. Take a screenshot or a photograph of the page and send that.
field-file-too-many-bytes = This file is too heavy: { $megabytes } MB at most. Send a smaller version; many phones offer one when you share.
field-file-too-many-pixels = This picture is too large: { $width } × { $height } pixels. Send a smaller version; a screenshot of the picture is enough.
field-file-too-long = This picture is too long for us: { $width } × { $height } pixels, and no side may have more than { $max }. Send a smaller version, or the part of it that matters most.
field-file-too-heavy = This picture takes more memory than we have for one. Open it, save it again as JPEG and send that copy.
field-file-too-many-frames = This picture moves too long: { $max } frames at most, and only the first hangs. Take a screenshot of the moment you like best and send that.
field-file-too-small = This picture is too small to be hung: { $width } × { $height } pixels, and each side needs at least { $min }. Send the original photograph rather than a thumbnail.
field-file-too-much-metadata = This file carries too much data around the picture. Open it, save it again as JPEG and send that copy.
field-file-too-hard = This picture stopped whoever opened it here. Open it, save it again as JPEG, or take a screenshot of it, and send that.
field-file-too-slow = This picture takes too long to prepare. Open it, save it again as JPEG, smaller if you can, and send that copy.
field-file-ingest-failed = We could not prepare this picture, and the fault is ours. Please send it again.
field-file-truncated = This file arrived cut short: its end is missing. Choose the picture again, or send another copy.
field-file-unreadable = This file says it is a picture, but we could not open it. Save it again as JPEG, or take the photograph once more.
