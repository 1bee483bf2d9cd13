package dev.carport.engine.delivery;

import java.io.IOException;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;

/**
 * FTP with explicit TLS. The data connections continue the TLS session of the control connection: many servers demand it, as a proof
 * that both belong to the same client.
 */
final class TlsFtpClient extends FTPSClient {
    private final SSLContext tls;
    private final String host;

    TlsFtpClient(SSLContext tls, String host) {
        super(false, tls);
        this.tls = tls;
        this.host = host;
        setEndpointCheckingEnabled(true);
    }

    @Override
    protected void _connectAction_() throws IOException {
        // it is connected to an address that was checked; its certificate speaks of the name
        _hostname_ = host;
        super._connectAction_();
    }

    /** Encrypts the data too. */
    void encryptData() throws IOException {
        execPBSZ(0);
        execPROT("P");
        if (!FTPReply.isPositiveCompletion(getReplyCode())) {
            throw new IOException("The server does not encrypt data");
        }
        // plain sockets, so that the encryption can be laid over them below
        setSocketFactory(SocketFactory.getDefault());
    }

    @Override
    protected Socket _openDataConnection_(String command, String argument) throws IOException {
        Socket plain = super._openDataConnection_(command, argument);
        if (plain == null || plain instanceof SSLSocket) {
            return plain;
        }
        boolean encrypted = false;
        try {
            // named like the control connection, or the session would not be found again
            SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, getRemotePort(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setUseClientMode(true);
            socket.startHandshake();
            encrypted = true;
            return socket;
        } finally {
            if (!encrypted) {
                plain.close();
            }
        }
    }
}
