package dev.carport.engine.delivery;

import dev.carport.api.files.Destination;
import dev.carport.engine.delivery.TransportFailure.Kind;
import dev.carport.engine.http.Errand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** FTP and FTP with explicit TLS. Passive, and data only ever to the server that was connected to. */
final class FtpTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(FtpTransport.class);
    private static final int USUAL_PORT = 21;

    private final Destination.Ftp destination;
    private final @Nullable Errand errand;
    private final FTPClient ftp;

    private FtpTransport(Destination.Ftp destination, FTPClient ftp, @Nullable Errand errand) {
        this.destination = destination;
        this.ftp = ftp;
        this.errand = errand;
    }

    /** Connects and signs in. */
    static Transport open(
            Destination.Ftp destination,
            InetAddress address,
            SSLContext tls,
            DeliveryTimes times,
            @Nullable Errand errand)
            throws TransportFailure {
        String host = destination.server().host();
        FTPClient ftp = destination.encrypted() ? new TlsFtpClient(tls, host) : new FTPClient();
        FtpTransport transport = new FtpTransport(destination, ftp, errand);
        boolean open = false;
        try {
            transport.connect(address, times);
            open = true;
            return transport;
        } finally {
            if (!open) {
                transport.abort();
            }
        }
    }

    private void connect(InetAddress address, DeliveryTimes times) throws TransportFailure {
        ftp.setConnectTimeout((int) times.connect().toMillis());
        ftp.setDefaultTimeout((int) times.connect().toMillis());
        ftp.setDataTimeout(times.silence());
        ftp.setControlKeepAliveTimeout(times.silence().dividedBy(2));
        ftp.setControlKeepAliveReplyTimeout(times.connect());
        ftp.setControlEncoding("UTF-8");
        ftp.setAutodetectUTF8(true);
        // a server may name any machine for the data; they go to itself and nowhere else
        ftp.setPassiveNatWorkaroundStrategy(named -> address.getHostAddress());
        try {
            ftp.connect(address, destination.server().port(USUAL_PORT));
            ftp.setSoTimeout((int) times.silence().toMillis());
            if (!FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
                throw new TransportFailure(Kind.UNREACHABLE, "The server greets with " + reply(), null);
            }
            if (!ftp.login(destination.user(), destination.password().reveal())) {
                throw new TransportFailure(
                        ftp.getReplyCode() == FTPReply.SERVICE_NOT_AVAILABLE ? Kind.UNREACHABLE : Kind.CREDENTIALS,
                        "The server does not accept user and password: " + ftp.getReplyCode(),
                        null);
            }
            if (ftp instanceof TlsFtpClient secure) {
                secure.encryptData();
            }
            ftp.setFileType(FTP.BINARY_FILE_TYPE);
            ftp.enterLocalPassiveMode();
            if (!destination.directory().isEmpty() && !ftp.changeWorkingDirectory(destination.directory())) {
                throw new TransportFailure(
                        Kind.PLACE, "There is no directory \"" + destination.directory() + "\": " + reply(), null);
            }
        } catch (IOException failed) {
            throw new TransportFailure(Kind.UNREACHABLE, "No connection by FTP: " + Transport.words(failed), failed);
        }
    }

    private String reply() {
        return String.valueOf(ftp.getReplyString()).strip();
    }

    @Override
    public int put(Spooled file) throws TransportFailure {
        try {
            try (InputStream from = file.open(errand)) {
                if (!ftp.storeFile(file.partName(), from)) {
                    throw notStored();
                }
            }
            int stored = ftp.getReplyCode();
            long arrived = size(file.partName());
            if (arrived != file.bytes()) {
                throw new TransportFailure(
                        Kind.UNREACHABLE, arrived + " of " + file.bytes() + " bytes have arrived", null);
            }
            rename(file);
            return stored;
        } catch (IOException failed) {
            throw new TransportFailure(Kind.UNREACHABLE, "The connection broke: " + Transport.words(failed), failed);
        }
    }

    private TransportFailure notStored() {
        // 550 and 553: no such place, or no right; 452, 552 and the rest of 4xx: full, or not now
        boolean place = ftp.getReplyCode() == FTPReply.FILE_UNAVAILABLE
                || ftp.getReplyCode() == FTPReply.FILE_NAME_NOT_ALLOWED
                || ftp.getReplyCode() == FTPReply.NEED_ACCOUNT_FOR_STORING_FILES;
        return new TransportFailure(
                place ? Kind.PLACE : Kind.UNREACHABLE, "The server does not store the file: " + reply(), null);
    }

    private long size(String name) throws IOException, TransportFailure {
        String told = ftp.getSize(name);
        if (told != null && told.strip().matches("[0-9]{1,18}")) {
            return Long.parseLong(told.strip());
        }
        for (FTPFile listed : ftp.listFiles(name)) {
            if (listed != null && listed.isFile()) {
                return listed.getSize();
            }
        }
        throw new TransportFailure(Kind.UNREACHABLE, "The server does not say how much has arrived: " + reply(), null);
    }

    /**
     * In place of the old file. Some servers want the name free first: the old file steps aside until the new one has its name, and comes
     * back when that does not work, so that it is never lost.
     */
    private void rename(Spooled file) throws IOException, TransportFailure {
        if (ftp.rename(file.partName(), file.name())) {
            return;
        }
        String replies = reply();
        if (stepsAside(file)) {
            if (ftp.rename(file.partName(), file.name())) {
                tidied(ftp.deleteFile(file.asideName()));
                return;
            }
            replies += "; " + reply();
            tidied(ftp.rename(file.asideName(), file.name()));
        }
        throw new TransportFailure(Kind.UNREACHABLE, "The server does not give the file its name: " + replies, null);
    }

    private boolean stepsAside(Spooled file) throws IOException {
        if (ftp.rename(file.name(), file.asideName())) {
            return true;
        }
        // one that stayed aside after an earlier delivery is in the way; while there is no other, it is the good one
        return isThere(file.name()) && ftp.deleteFile(file.asideName()) && ftp.rename(file.name(), file.asideName());
    }

    private boolean isThere(String name) throws IOException {
        return ftp.getSize(name) != null
                || Stream.of(ftp.listFiles(name)).anyMatch(listed -> listed != null && listed.isFile());
    }

    private void tidied(boolean done) {
        if (!done) {
            LOG.atWarn().addKeyValue("reply", reply()).log("An old file stays aside at a receiver");
        }
    }

    @Override
    public void probe() throws TransportFailure {
        String name = "carport-" + UUID.randomUUID() + ".part";
        try {
            if (!ftp.storeFile(name, new ByteArrayInputStream(new byte[0]))) {
                throw notStored();
            }
            if (!ftp.deleteFile(name)) {
                throw new TransportFailure(Kind.PLACE, "Files cannot be removed there: " + reply(), null);
            }
        } catch (IOException failed) {
            throw new TransportFailure(Kind.UNREACHABLE, "The connection broke: " + Transport.words(failed), failed);
        }
    }

    @Override
    public void abort() {
        try {
            ftp.disconnect();
        } catch (IOException gone) {
            LOG.atDebug().setCause(gone).log("A connection by FTP was gone already");
        }
    }

    @Override
    public void close() {
        try {
            if (ftp.isConnected()) {
                ftp.logout();
            }
        } catch (IOException gone) {
            LOG.atDebug().setCause(gone).log("A connection by FTP was gone already");
        }
        abort();
    }
}
